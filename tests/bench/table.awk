# table.awk: the CSV of summary.awk as tables of 80 columns, a bar to each ratio. BAR is
# what a bar is made of.

function thousands(number,    text) {
    text = sprintf("%.0f", number)
    while (match(text, /[0-9][0-9][0-9][0-9]($|,)/))
        text = substr(text, 1, RSTART) "," substr(text, RSTART + 1)
    return text
}

function milliseconds(us) {
    return sprintf(us < 1000 ? "%.3f" : us < 100000 ? "%.1f" : "%.0f", us / 1000)
}

function bar(length_of_it,    text) {
    while (length_of_it-- > 0)
        text = text BAR
    return text
}

BEGIN { FS = "," }
FNR == 1 { next }
NR == FNR { # first the longest bar
    if ($5 > longest)
        longest = $5
    next
}
{
    place = thousands($2) " at once" ($3 > 0 ? ", " thousands($3) " idle" : "")
    if (place != before)
        printf "%s%-24s %-25s %9s %8s %8s\n", before == "" ? "" : "\n", place,
            "beside the bound", "a second", "50 % ms", "99 % ms"
    before = place
    width = int($5 / longest * 24 + 0.5)
    printf "  %-18s %4s %s%*s %9s %8s %8s\n", $1, $5, bar(width), 24 - width + 1, "",
        thousands($4), milliseconds($6), milliseconds($7)
    if (!($1 in seen)) {
        seen[$1] = 1
        server[++servers] = $1
        memory[$1] = $8
        calls[$1] = $9
    }
}
END {
    printf "\n%-24s %20s %16s\n", "For each client", "bytes while idle", "system calls"
    for (i = 1; i <= servers; i++)
        printf "  %-22s %20s %16s\n", server[i],
            memory[server[i]] == "" ? "-" : thousands(memory[server[i]]),
            calls[server[i]] == "" ? "-" : calls[server[i]]
}
