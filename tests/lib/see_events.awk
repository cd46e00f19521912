# see_events.awk - what the drawers of a run share; call it before each of them:
#   LC_ALL=C awk -f see_events.awk -f see_text.awk EVENTS
# EVENTS are lines of fields with tabs between; see_order.awk writes them. arrange() makes
# rows of them. A row has at most one packet, the call that sent it at its tail, and what
# returned because of it at its head. Column 1 is left, 2 (the server) is right.
# Of each row r: time[r]; label[r], kind[r], from[r] (a column) of its packet; and for each
# column c cell[r, c], its lines; state[r, c]; begins[r, c] and ends[r, c]: there a call
# begins to wait, or waits no more; strange[r, c]: it tells of someone else.
# Marks are single bytes until they are printed, so that length() counts columns.
BEGIN {
    FS = OFS = "\t"
    mark = "\001"       # a call returns, or something is left out
    times_mark = "\002" # so many such packets
    wait_mark = "*"
}
{
    gsub(/…/, mark)
    gsub(/×/, times_mark)
    if (match($5, /"\.\.\.( to [^"]*)?$/)) # a text that goes on
        $5 = substr($5, 1, RSTART - 1) mark "\"" substr($5, RSTART + 4)
    event[++events] = $0
}
$1 == "side" { called[$2] = $3; file[$2] = $4; sides++; only = $2 }
$1 == "packet" { packets++ }

function name_of(side) {
    if (side in called) return called[side]
    return side == 3 ? "someone else" : side == 2 ? "the other side" : "the side that began"
}
# heading(SIDE, ROOM): its name, or whose file it is: of a long one the end of the path.
function heading(side, room,    name, path) {
    if (file[side] == "") return fit(name_of(side), room)
    name = name_of(side)
    sub(/ .*/, " ", name)
    path = file[side]
    if (length(name path) > room) gsub(/[^ ]*\//, "", path)
    return fit(name path, room)
}
function column(side) { return side == 2 ? 2 : 1 }

# arrange(WIDTH, APART): the rows, with cells of so many characters in a line. APART: a
# state takes no room beside the cell.
function arrange(width, apart,    i) {
    cell_width = width
    states_apart = apart
    shown[1] = 1
    shown[2] = 2
    for (i = 1; i <= events; i++) {
        $0 = event[i]
        if ($1 == "packet") place_packet($3, $4, $6)
        else if ($1 == "state") place_state(column($3))
        else if ($1 != "side") place_call(column($3))
    }
}

function new_row(    c) {
    time[++rows] = $2
    maker = ""
    for (c = 1; c <= 2; c++) {
        cell[rows, c] = state[rows, c] = ""
        strange[rows, c] = shown[c] == 3 && !(3 in called)
    }
}

# turn(C, SIDE): from here on column C tells of SIDE; say so where that is another.
function turn(c, side) {
    if (side == shown[c]) return
    shown[c] = side
    new_row()
    cell[rows, c] = heading(side, cell_width)
    named[rows] = 1
}

# made(CALL, TEXT): such a call sends such a packet.
function made(call, text) {
    if (text ~ /byte/ && call ~ /^(send|write)/) return 1
    if (text ~ /FIN|RST/ && call ~ /^(close|shutdown|end|note)$/) return 1
    if (text == "ACK") return call == "return connect"
    return text ~ /^SYN( |$)/ && call == "connect"
}

# woke(TEXT, CALL): such a packet lets such a call return.
function woke(text, call) {
    if (call == "connect") return text ~ /SYN.ACK|RST|ICMP/
    if (call ~ /^accept/) return text == "ACK"
    if (call ~ /^(recv|read)/) return text ~ /byte|FIN|RST|ICMP/
    return call ~ /poll|select|epoll/
}

function place_packet(sender, receiver, text,    f, t) {
    f = column(sender)
    if (sender == 3 && !(3 in called)) f = 3 - column(receiver)
    t = 3 - f
    turn(f, sender)
    turn(t, receiver)
    if (!rows || rows in label || rows in named || cell[rows, t] state[rows, t] != "" ||
        cell[rows, f] != "" && !made(maker, text))
        new_row()
    label[rows] = ($7 > 1 ? $7 " " times_mark " " : "") text ($8 == "" ? "" : " again")
    kind[rows] = $5
    from[rows] = f
    sent = text
}

# fits(LINES, STATE): STATE has room beside the first of LINES.
function fits(lines, name) {
    sub(/\n.*/, "", lines)
    return states_apart || lines == "" || name == "" ||
        length(lines) + 2 + length(name) <= cell_width
}

function place_state(c) {
    turn(c, $3)
    if (!rows || rows in named || state[rows, c] != "" || !fits(cell[rows, c], $4) ||
        !(rows in label) && cell[rows, 3 - c] != "")
        new_row()
    state[rows, c] = $4
    states++
}

function place_call(c,    lines, call, joins) {
    turn(c, $3)
    lines = lay()
    call = $1 == "end" || $1 == "note" ? $1 : $4
    if ($1 == "return" && $4 == "connect") call = "return connect"
    joins = $1 == "return" && rows in label && cell[rows, c] == "" &&
        fits(lines, state[rows, c]) &&
        (from[rows] == c ? made(call, sent) || made($4, sent) : woke(sent, $4))
    if (!joins) new_row()
    cell[rows, c] = lines
    maker = call
    begins[rows, c] = $1 == "call"
    ends[rows, c] = $1 == "return" || $1 == "end" && $4 !~ /^exit/
    waits += $1 == "call"
    returns += $1 == "return"
}

# whose(): before a call that is not of the first process: 2: and so on
function whose(    word) {
    if ($8 == "") return ""
    split($8, word, " ")
    if (process == "") process = word[2] ": " $8
    return word[2] ": "
}

# lay(): the call of $0 as lines: what belongs together stays together, and of a long text
# in quotes only the beginning.
function lay(    name, text, rest, result, tail, gap, room, word, n, i) {
    lines_before = line = ""
    if ($1 == "end" || $1 == "note") {
        n = split(whose() $4, word, " ")
        for (i = 1; i <= n; i++) add(word[i], " ")
        return lines_before line
    }
    name = whose() ($1 == "return" ? mark " " : "") $4
    rest = $1 == "return" && !fills($4) ? "" : $5
    if (match(rest, /^".*"/)) {
        text = substr(rest, 1, RLENGTH)
        rest = substr(rest, RLENGTH + 1)
        sub(/^ /, "", rest)
    }
    result = $1 == "call" ? wait_mark : $6
    if (match(result, / from /)) {
        tail = substr(result, RSTART + 1)
        result = substr(result, 1, RSTART - 1)
    }
    add(name, "")
    room = length(text) + (rest == "" && result != "" ? length(result) + 2 : 0)
    if (text != "" && length(name) + 1 + room > cell_width && room <= cell_width - 2) {
        lines_before = name "\n"
        line = text
    } else if (text != "")
        add(cut(text, cell_width - length(name) - 1 - (room - length(text))), " ")
    # In what is left of the line: the result, and what comes before it. A short result
    # does not stand alone on the next.
    room = cell_width - length(line result) - (rest == "" ? 0 : length(rest) + 1)
    gap = $1 == "call" || room == 1 ? " " : "  "
    if (rest != "" && (room > 0 || length(rest gap result) <= cell_width - 2 &&
        (length(result) < 6 || length(line rest) >= cell_width)))
        add(rest gap result, " ")
    else {
        n = split(rest, word, " ")
        for (i = 1; i <= n; i++) add(word[i], " ")
        add(result, gap)
    }
    add(tail, " ")
    if ($1 == "return" && $7 >= 1.5) add(sprintf("(%.1f s)", $7), " ")
    return lines_before line
}

# add(PIECE, GAP): after what is in line, or on lines of its own.
function add(piece, gap,    room) {
    if (piece == "") return
    room = cell_width - (lines_before == "" ? 0 : 2)
    if (line != "" && length(line gap piece) <= room) {
        line = line gap piece
        return
    }
    if (line != "") {
        lines_before = lines_before line "\n"
        room = cell_width - 2
    }
    while (length(piece) > room) {
        lines_before = lines_before substr(piece, 1, room) "\n"
        piece = substr(piece, room + 1)
        room = cell_width - 2
    }
    line = piece
}

# short(TEXT, ROOM): what a packet is, in so many characters.
function short(text, room) {
    if (length(text) > room) sub(/data /, "", text)
    if (length(text) > room) sub(/, wrong/, " bad", text)
    if (length(text) > room) sub(/bytes/, "B", text)
    return fit(text, room)
}

function fit(text, room) { return length(text) > room ? substr(text, 1, room - 1) mark : text }

# cut(TEXT, ROOM): TEXT, or as much of it as fits; no escape is cut in two, and one at the
# end is kept: a NUL or a newline there tells much.
function cut(text, room,    kept, last, unit) {
    if (length(text) <= room) return text
    for (unit = 1; unit < length(text); unit += length(last)) {
        last = substr(text, unit, 1)
        if (last == "\\") last = substr(text, unit, substr(text, unit + 1, 1) == "x" ? 4 : 2)
    }
    last = (last ~ /^\\/ ? last : "") "\""
    while (1) {
        unit = text ~ /^\\x/ ? 4 : text ~ /^\\/ ? 2 : 1
        if (length(kept last) + unit > room - 1) return kept mark last
        kept = kept substr(text, 1, unit)
        text = substr(text, unit + 1)
    }
}

# --- In words ----------------------------------------------------------------

function capital(text) { return toupper(substr(text, 1, 1)) substr(text, 2) }

# address(TEXT): an address and port at its end in words: 127.0.0.1 port 2347.
function address(text,    before) {
    if (!match(text, /[0-9.]+:[0-9]+$/) && !match(text, /\[[^ ]*\]:[0-9]+$/)) return text
    before = substr(text, 1, RSTART - 1)
    text = substr(text, RSTART)
    gsub(/[][]/, "", text)
    match(text, /:[0-9]+$/)
    return before substr(text, 1, RSTART - 1) " port " substr(text, RSTART + 1)
}

# What a call fills comes with its result; what it is given comes before.
function fills(call) { return call ~ /^(recv|read)/ }
function given(call, what) {
    if (what ~ /^on [0-9]+$/) return " " what
    if (what == "" || fills(call)) return ""
    return (address(what) != what && what !~ / / ? " to " : " with ") address(what)
}
function outcome(call, what, result,    sender) {
    if (sub(/^-1 /, "", result)) return "fails: " result
    if (match(result, / from /)) {
        sender = substr(result, RSTART)
        result = substr(result, 1, RSTART - 1)
    }
    if (address(result) != result) return "gives " address(result)
    return "returns " result (fills(call) && what != "" ? ": " address(what) : "") address(sender)
}

# sentence(): the event of $0.
function sentence(    who, each) {
    who = name_of($3)
    if ($1 == "packet") {
        each = $5 == "ICMP" ? "ICMP message" : $5 == "UDP" ? "Datagram" : "Packet"
        if ($7 > 1) each = $7 " " ($5 == "ICMP" ? each : tolower(each)) "s"
        sub(/^ICMP /, "", $6)
        return each " from " who " to " name_of($4) ($7 > 1 ? ", each: " : ": ") $6 \
            ($8 == "" ? "." : ", sent again.")
    }
    if ($1 == "state") return "The connection of " who " is now " $4 "."
    who = capital(who) ($8 == "" ? "" : ", " $8)
    if ($1 == "call") return who " calls " $4 given($4, $5) ", and waits."
    if ($1 == "did") return who " calls " $4 given($4, $5) "; it " outcome($4, $5, $6) "."
    if ($1 == "return") return who ": " $4 " " outcome($4, $5, $6) \
        ($7 < 1.5 ? "." : sprintf(", after %.1f seconds.", $7))
    if ($1 == "end") return who (sub(/^exit/, "", $4) ? " ends with status" $4 "." : " is " $4 ".")
    return who ": " $4 "."
}
