# see_svg.awk - draw a run as SVG, light and dark, to be read at 500 px.
#   LC_ALL=C awk -f see_events.awk -f see_svg.awk EVENTS
# Where a call waits, its lifeline is thick; a state stands on the lifeline.
BEGIN {
    picture_width = 560
    wait_mark = ""
}
END {
    alone = sides < 2 && !packets # one column, with all the room
    x[1] = alone ? 60 : 205
    x[2] = alone ? 60 : 355
    arrange(alone ? 60 : 24, 1)
    y = 42
    for (r = 1; r <= rows; r++) y = put_row(y)
    for (c = 1; c <= 2; c++) if (waiting[c]) bar(begun[c], y, c)
    end_of_lines = y
    height = key_of_marks(y + 12)
    print_all()
}

function xml(text) {
    gsub(/&/, "\\&amp;", text)
    gsub(/</, "\\&lt;", text)
    gsub(/>/, "\\&gt;", text)
    gsub(/  /, "\\&#160; ", text)
    gsub(mark, "\\&#8230;", text)
    gsub(times_mark, "\\&#215;", text)
    return text
}
function text_at(x, y, class, text) {
    return sprintf("    <text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>\n", x, y, class, xml(text))
}

# put_row(Y): draw row r from there on; where the next begins.
function put_row(y,    n, line, c, i, tail, base, bottom, class, at) {
    bottom = y
    tail = r in label ? from[r] : 0
    base[1] = base[2] = y + 14
    if (tail) {
        n = split(cell[r, tail], line, "\n")
        base[tail] = y + 18
        base[3 - tail] = y + 18 + (n > 1 ? 16 * (n - 1) : 0) + 8
        packet(base[3 - tail] - 12)
        bottom = base[3 - tail] + 5
    }
    for (c = 1; c <= 2; c++) {
        n = split(cell[r, c], line, "\n")
        class = (r in named ? "name " : "call ") (c == 1 && !alone ? "left" : "right")
        for (i = 1; i <= n; i++) {
            at = c == 1 && !alone ? x[1] - 10 : x[c] + 10 + (i > 1 ? 15 : 0)
            words = words text_at(at, base[c] + 16 * (i - 1), class, line[i])
        }
        if (base[c] + 16 * (n - 1) + 5 > bottom && n) bottom = base[c] + 16 * (n - 1) + 5
        if (begins[r, c] && waiting[c]++ == 0) begun[c] = base[c] - 4
        if (ends[r, c] && waiting[c] > 0 && --waiting[c] == 0) bar(begun[c], base[c] - 4, c)
    }
    if (state[r, 1] state[r, 2] != "") {
        for (c = 1; c <= 2; c++) if (state[r, c] != "")
            pills = pills pill_at(x[c], bottom + 2, state[r, c])
        bottom += 24
    }
    return bottom
}

function bar(y1, y2, c) { bars = bars sprintf("M%d %dV%d", x[c], y1, y2) }

# The packet of row r: it leaves at height y.
function packet(y,    x1, x2, class) {
    x1 = x[1] + (strange[r, 1] ? 20 : 5) # who is not in the picture is not reached
    x2 = x[2] - (strange[r, 2] ? 20 : 5)
    class = kind[r] == "ICMP" ? "packet icmp" : "packet"
    icmp += kind[r] == "ICMP"
    if (from[r] == 1) arrows = arrows arrow("M" x1 " " y " " x2 " " y + 8, class)
    else arrows = arrows arrow("M" x2 " " y " " x1 " " y + 8, class)
    sub(/ICMP /, "", label[r])
    words = words text_at((x1 + x2) / 2, y - 4, "label", short(label[r], 20))
}

function arrow(path, class) {
    return sprintf("    <path d=\"%s\" class=\"%s\" marker-end=\"url(#tip)\"/>\n", path, class)
}

function pill_at(x, y, text,    w) {
    w = 8 * length(text) + 12
    return sprintf("    <rect x=\"%d\" y=\"%d\" width=\"%d\"", x - w / 2, y, w) \
        " height=\"19\" rx=\"9\" class=\"state\"/>\n" text_at(x, y + 14, "call state_name", text)
}

# What the marks mean, from height Y on; the height of the picture.
function key_of_marks(y,    at) {
    at = 16
    if (waits) {
        keys = keys sprintf("    <path d=\"M%d %dV%d\" class=\"wait\"/>\n", at + 4, y + 2, y + 18) \
            text_at(at + 14, y + 15, "quiet", "waits")
        at += 76
    }
    if (returns) {
        keys = keys text_at(at, y + 15, "quiet", mark " returns")
        at += 94
    }
    if (states) {
        keys = keys pill_at(at + 26, y, "STATE") text_at(at + 58, y + 15, "quiet", "of this side")
        at += 176
    }
    if (process != "") {
        keys = keys text_at(at, y + 15, "quiet", process)
        at += 94
    }
    if (icmp)
        keys = keys arrow("M" at " " y + 10 "h34", "packet icmp") \
            text_at(at + 42, y + 15, "quiet", "ICMP message")
    return y + (keys == "" ? 0 : 30)
}

function print_all(    title, desc, i) {
    title = alone ? name_of(only) ": its calls" : \
        name_of(1) " and " name_of(2) ": their calls, and the packets between them"
    for (i = 1; i <= events; i++) {
        $0 = event[i]
        if ($1 != "side") desc = desc " " sentence()
    }
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"", picture_width, height
    printf " width=\"%d\" height=\"%d\" role=\"img\"", picture_width, height
    print " aria-labelledby=\"title desc\">"
    printf "  <title id=\"title\">%s</title>\n", xml(capital(title))
    printf "  <desc id=\"desc\">Time runs downwards.%s</desc>\n", xml(desc)
    print "  <style>"
    print "    text { font: 13px Helvetica, Arial, sans-serif; fill: #222 }"
    print "    .call { font-family: Menlo, Consolas, monospace }"
    print "    .name { font-weight: bold }"
    print "    .left { text-anchor: end }"
    print "    .right { text-anchor: start }"
    print "    .label, .state_name, .title { text-anchor: middle }"
    print "    .paper { fill: #fffdf7; stroke: #b9b4a6 }"
    print "    .life { stroke: #777; stroke-width: 2 }"
    print "    .wait { stroke: #e08a00; stroke-width: 8 }"
    print "    .packet { stroke: #1d4e89; stroke-width: 2 }"
    print "    .icmp { stroke-dasharray: 6 4 }"
    print "    .tip, .label { fill: #1d4e89 }"
    print "    .state { fill: #f3e7f0; stroke: #7a2a6b }"
    print "    .state_name { fill: #7a2a6b }"
    print "    @media (prefers-color-scheme: dark) {"
    print "      text { fill: #e6e6e6 }"
    print "      .paper { fill: #16191d; stroke: #4a4f57 }"
    print "      .life { stroke: #8a8f98 }"
    print "      .packet { stroke: #7fb2f0 }"
    print "      .tip, .label { fill: #7fb2f0 }"
    print "      .state { fill: #35203a; stroke: #d9a3d0 }"
    print "      .state_name { fill: #e9bfe2 }"
    print "    }"
    print "  </style>"
    print "  <defs>"
    print "    <marker id=\"tip\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\""
    print "      markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\""
    print "      orient=\"auto\">"
    print "      <path d=\"M0 0 10 5 0 10z\" class=\"tip\"/>"
    print "    </marker>"
    print "  </defs>"
    printf "  <rect x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\"", picture_width - 1, height - 1
    print " rx=\"8\" class=\"paper\"/>"
    life = alone ? "" : "M" x[2] " 36V" end_of_lines
    print "  <path d=\"M" x[1] " 36V" end_of_lines life "\" class=\"life\"/>"
    if (bars != "") print "  <path d=\"" bars "\" class=\"wait\"/>"
    if (alone) printf "%s", text_at(x[1] - 6, 26, "name right", heading(only, 60))
    else for (i = 1; i <= 2; i++)
        printf "%s", text_at(x[i], 26, "name title", heading(i, 19))
    printf "%s%s%s%s", arrows, pills, words, keys
    print "</svg>"
}
