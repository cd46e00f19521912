# see_text.awk - draw a run in the terminal: calls on both sides, packets between them.
#   LC_ALL=C awk -f see_events.awk -f see_text.awk [-v NAME=VALUE]... EVENTS
# 80 columns at most. times=1: ten more on the left, the time of each row. utf8=0: nothing
# but ASCII. colour1 and colour2 are those of the columns, dim that of states; plain ends each.
END {
    alone = sides < 2 && !packets # one column, with all the room
    width = alone ? 77 : 25
    arrow_width = 26
    arrange(width, 0)
    if (alone) show((times ? spaces(10) : "") colour1 heading(only, 77) plain)
    else print_line("", heading(1, width), "", spaces(arrow_width), heading(2, width), "")
    for (r = 1; r <= rows; r++) print_row()
    if (waits) legend = legend "; * waits"
    if (returns) legend = legend "; " mark " returns"
    if (process != "") legend = legend "; " process
    if (states) legend = legend "; capitals: the state of that side's connection"
    if (legend != "") show("\n" dim substr(legend, 3) plain)
}

function spaces(n) { return n > 0 ? sprintf("%" n "s", "") : "" }

function show(text) {
    gsub(mark, utf8 == "0" ? "~" : "…", text)
    gsub(times_mark, utf8 == "0" ? "x" : "×", text)
    sub(/ +$/, "", text)
    print text
}

# The lines of row r: the sender's all before the packet or beside it, the receiver's after.
function print_row(    left, right, n1, n2, at, start1, start2, i, last) {
    n1 = split(cell[r, 1], left, "\n")
    n2 = split(cell[r, 2], right, "\n")
    for (i = 2; i <= n2; i++) right[i] = "  " right[i]
    at = r in label ? (from[r] == 1 ? n1 : n2) : 1
    if (at < 1) at = 1
    start1 = from[r] == 2 ? at - 1 : 0
    start2 = from[r] == 1 ? at - 1 : 0
    last = n1 + start1 > n2 + start2 ? n1 + start1 : n2 + start2
    if (last < at) last = at
    for (i = 1; i <= last; i++)
        print_line(i == 1 ? time[r] : "",
            i > start1 ? left[i - start1] : "", i == start1 + 1 ? state[r, 1] : "",
            i == at && r in label ? arrow(label[r], from[r]) : spaces(arrow_width),
            i > start2 ? right[i - start2] : "",
            i == start2 + 1 ? state[r, 2] : "")
}

function print_line(when, left, state1, middle, right, state2,    text) {
    text = times ? sprintf("%9s ", when) : ""
    if (alone) {
        show(text "| " colour1 left right plain)
        return
    }
    if (state1 != "") text = text dim state1 plain
    text = text spaces(width - length(state1) - length(left)) paint(colour1, left) " " \
        (strange[r, 1] ? ":" : "|") middle (strange[r, 2] ? ":" : "|") " " paint(colour2, right)
    if (state2 != "")
        text = text spaces(width - length(right) - length(state2)) paint(dim, state2)
    show(text)
}
function paint(colour, text) { return text == "" ? "" : colour text plain }

function arrow(text, tail,    room, before, line) {
    room = arrow_width - 5
    text = short(text, room)
    room -= length(text)
    before = int(room / 2)
    line = dashes(before + 1) " " text " "
    return tail == 1 ? line dashes(room - before + 1) ">" : "<" line dashes(room - before + 1)
}
function dashes(n,    text) {
    text = spaces(n)
    gsub(/ /, "-", text)
    return text
}
