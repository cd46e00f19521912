# results.awk - for check: the names of a step's tests, then TAP of bats; out comes one
# result for each of them, in their order: of two the worse, of none that it was not
# reached; without what bats says of its own files.
FNR == NR { name[++number] = $0; next }
/^(not )?ok [0-9]+ / {
    skip = $0 ~ / # skip/ ? substr($0, index($0, " # skip")) : ""
    at = $0
    sub(/^(not )?ok [0-9]+ /, "", at)
    sub(/ # skip.*/, "", at)
    worse = at in result && (result[at] == "not ok" || /^ok/)
    ours = 0
    if (!worse) {
        result[at] = /^ok/ ? "ok" : "not ok"
        skipped[at] = skip
        notes[at] = ""
    }
    next
}
/^# done:/ { ours = 1 }
/^# +\(?(from function|in test file)|^#  *`|^#  \(/ && !ours { next }
/^# Time: / { if (!(at in time)) time[at] = $0 "\n"; next }
/^#/ && !worse { notes[at] = notes[at] $0 "\n" }
END {
    for (i = 1; i <= number; i++) {
        at = name[i]
        if (!(at in result))
            print "not ok", i, at "\n# (this check was not reached)"
        else
            printf "%s %d %s%s\n%s%s", result[at], i, at, skipped[at], time[at], notes[at]
    }
}
