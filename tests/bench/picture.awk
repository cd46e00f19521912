# picture.awk: the CSV of summary.awk as a picture for light and dark, a panel for each
# place, a bar for each server, as long as its ratio to the bound.

function thousands(number) {
    return number < 1000 ? number : int(number / 1000) "," sprintf("%03d", number % 1000)
}

function text(x, y, class, words) {
    printf "<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>\n", x, y, class, words
}

BEGIN {
    FS = ","
    LEFT = 86; PANEL = 200; GAP = 12; ROW = 17; LONGEST = 160 # in pixels
}

FNR > 1 && $5 != "" {
    place = $2 "," $3
    if (!(place in placed)) {
        placed[place] = ++places
        name[places] = thousands($2) " at once" ($3 > 0 ? ", " thousands($3) " idle" : "")
    }
    if (!($1 in known)) {
        known[$1] = ++servers
        server[servers] = $1
    }
    ratio[placed[place], known[$1]] = $5
    if ($5 > longest)
        longest = $5
}

END {
    panel_height = servers * ROW + 34
    height = int((places + 1) / 2) * panel_height + 84
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 500 %d\" width=\"500\"", height
    printf " height=\"%d\" role=\"img\" aria-labelledby=\"title desc\"", height
    print " font-family=\"Helvetica, Arial, sans-serif\" font-size=\"12\">"
    print "<title id=\"title\">Clients a second, beside the bare bound</title>"
    printf "<desc id=\"desc\">A bar for each server: how many clients a second it served, divided by what the bound did."
    for (p = 1; p <= places; p++) {
        printf " %s:", name[p]
        for (s = 1; s <= servers; s++)
            if ((p, s) in ratio)
                printf " %s %s%s", server[s], ratio[p, s], s < servers ? "," : ""
        printf "."
    }
    print "</desc>"
    print "<style>"
    print ".paper { fill: #fffdf7 } text { fill: #222 } .weak { fill: #6b675d }"
    print ".step { fill: #1d4e89 } .other { fill: #a9a498 } .bound { stroke: #c26e00 }"
    print ".on { paint-order: stroke; stroke: #fffdf7; stroke-width: 3px }"
    print ".right { text-anchor: end } .head { font-weight: bold }"
    print "@media (prefers-color-scheme: dark) {"
    print ".paper { fill: #1b1d21 } text { fill: #e8e6df } .weak { fill: #a5a39b }"
    print ".on { stroke: #1b1d21 }"
    print ".step { fill: #6ea8e0 } .other { fill: #71757c } .bound { stroke: #f0a030 }"
    print "}"
    print "</style>"
    printf "<rect class=\"paper\" width=\"500\" height=\"%d\" rx=\"8\"/>\n", height
    text(12, 24, "head", "Clients a second, beside the bare bound (1.00, the line)")
    for (p = 1; p <= places; p++) {
        x = LEFT + (p - 1) % 2 * (PANEL + GAP)
        y = 40 + int((p - 1) / 2) * panel_height
        text(x, y + 12, "head", name[p])
        printf "<path class=\"bound\" d=\"M%d %dv%d\"/>\n",
            x + int(LONGEST / longest + 0.5), y + 20, servers * ROW
        for (s = 1; s <= servers; s++) {
            line = y + 18 + s * ROW
            label = server[s]
            sub(/_server_/, " ", label)
            if (p % 2)
                text(LEFT - 8, line - 4, "right", label)
            if (!((p, s) in ratio)) {
                text(x, line - 4, "weak", "–")
                continue
            }
            width = int(ratio[p, s] / longest * LONGEST + 0.5)
            printf "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
                server[s] ~ /^[0-9]/ ? "step" : "other", x, line - 14, width, ROW - 5
            text(x + width + 4, line - 4, "on", ratio[p, s])
        }
    }
    text(12, height - 28, "weak", "Blue: the steps of the workbook. Grey: what they are set beside.")
    text(12, height - 12, "weak", "–: not measured; an idle client would keep it waiting, or it failed.")
    print "</svg>"
}
