# as_shown.awk - for play: the lines that a block shows, and those that were printed; out
# come these, one that fits a line with [..] as that line: it is no news.
FILENAME == ARGV[1] {
    shown[FNR] = $0
    gsub(/[][\\.*^$+?(){}|]/, "\\\\&")
    if (gsub(/\\\[\\\.\\\.\\\]/, ".*"))
        regex[FNR] = "^" $0 "$"
    next
}
{
    for (i in regex)
        if ($0 ~ regex[i]) {
            print shown[i]
            next
        }
    print
}
