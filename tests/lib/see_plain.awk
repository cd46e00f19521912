# see_plain.awk - tell a run in words: a sentence for each event, for a screen reader and a file.
#   LC_ALL=C awk -f see_events.awk -f see_plain.awk [-v times=1] [-v utf8=0] EVENTS
# times=1: before each the seconds since the first. utf8=0: nothing but ASCII.
END {
    for (i = 1; i <= events; i++) {
        $0 = event[i]
        if ($1 == "side") {
            if ($4 != "") print capital($3) " is " $4 "."
            continue
        }
        text = sentence()
        gsub(mark, utf8 == "0" ? "..." : "…", text)
        gsub(times_mark, utf8 == "0" ? "x" : "×", text)
        print (times ? $2 " s: " : "") text
    }
}
