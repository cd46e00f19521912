# grade_junit.awk - for grade: the results of each student as JUnit's XML, folder/ID.xml: a
# step is a suite; the type of a failure is the key of its hint.
function xml(string) {
    gsub(/&/, "\\&amp;", string)
    gsub(/</, "\\&lt;", string)
    gsub(/>/, "\\&gt;", string)
    gsub(/"/, "\\&quot;", string)
    return string
}
function report(s, t, at, j, c, i, file, suite, told, time) {
    for (s = 1; s <= student_count; s++) {
        file = folder "/" id[s] ".xml"
        print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"" \
            xml(name[s]) "\">" >file
        for (t = 1; t <= step_count; t++) {
            at = s SUBSEP steps[t]
            suite = xml(steps[t] (missing(at) ? "" : ": " path[at]))
            time = 0
            for (j = 1; j <= checks[at]; j++)
                time += seconds[at, j]
            printf "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" " \
                "skipped=\"%d\" time=\"%.3f\">\n", suite, checks[at], \
                count[at, "failed"] + count[at, "unreached"], count[at, "skipped"], time >file
            for (j = 1; j <= checks[at]; j++) {
                c = at SUBSEP j
                printf "    <testcase classname=\"%s\" name=\"%s\" time=\"%.3f\">", suite, \
                    xml(title[c]), seconds[c] >file
                told = ""
                for (i = 1; i <= lines[c]; i++)
                    told = told said[c, i] "\n"
                if (hint[c] != "")
                    told = told "Hint: " hint[c] "\n"
                if (result[c] == "skipped")
                    printf "<skipped message=\"%s\"/>", xml(said[c, 1]) >file
                else if (result[c] != "ok")
                    printf "<failure type=\"%s\" message=\"%s\">%s</failure>", \
                        key[c] == "-" ? result[c] : key[c], xml(title[c]), xml(told) >file
                print "</testcase>" >file
            }
            if (compiler[at] != "")
                print "    <system-err>" xml(compiler[at]) "</system-err>" >file
            print "  </testsuite>" >file
        }
        print "</testsuites>" >file
        close(file)
    }
}
