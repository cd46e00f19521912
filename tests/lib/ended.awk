# ended.awk - for check: the file of a step's tests, then those that have ended (PLACE.done
# and what lies beside, as lib/run.bash leaves it); out comes TAP of them.
FNR == NR {
    if (sub(/^@test "/, "") && sub(/" \{$/, ""))
        name[FNR] = $0
    next
}
{ exit }
function first(file,    text) {
    text = ""
    if ((getline text <file) < 0)
        text = ""
    return text
}
END {
    for (i = 2; i < ARGC; i++) {
        base = ARGV[i]
        sub(/\.done$/, "", base)
        place = base
        sub(/.*\//, "", place)
        skip = first(ARGV[i])
        time = first(base ".time")
        failed = (getline text <(base ".said")) > 0
        nothing = !failed && skip == "" && (getline why <(base ".nothing")) > 0
        print (failed || nothing ? "not ok" : "ok") " 0 " name[place] \
            (skip == "" ? "" : " # skip " skip)
        if (time != "")
            print "# Time: " time " s"
        if (nothing)
            print "# (it shows nothing, for " why ")"
        for (; failed > 0; failed = getline text <(base ".said"))
            print "# " text
    }
}
