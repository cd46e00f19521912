# grade_tap.awk - for grade: the results of each student as TAP, folder/ID.tap: a failed
# check has its hint's key below it, and all their time.
function report(s, t, at, j, c, i, number, file, line, n) {
    for (s = 1; s <= student_count; s++) {
        file = folder "/" id[s] ".tap"
        number = 0
        printf "" >file
        for (t = 1; t <= step_count; t++) {
            at = s SUBSEP steps[t]
            print "# Step " steps[t] ": " (missing(at) ? "not handed in" : path[at] \
                (at in unfit ? " " unfit[at] : "")) >file
            n = split(compiler[at], line, "\n")
            for (i = 1; i < n; i++)
                print "# " line[i] >file
            for (j = 1; j <= checks[at]; j++) {
                c = at SUBSEP j
                print (result[c] ~ /^(ok|skipped)$/ ? "ok " : "not ok ") ++number " " title[c] \
                    (result[c] == "skipped" ? " # skip " said[c, 1] : "") >file
                if (seconds[c] != "-")
                    print "# Time: " seconds[c] >file
                if (key[c] != "-")
                    print "# Key: " key[c] >file
                for (i = 1; i <= lines[c] && result[c] != "skipped"; i++)
                    print "# " said[c, i] >file
            }
        }
        print "1.." number >file
        close(file)
    }
}
