# junit.awk - for check: what the compiler said of a program, in the file warnings, and the
# result (results.awk); out come test cases of the suite $suite, in JUnit's XML. The type of
# a failure is the key of its hint; "unreached" of a check that the program does not get to.
function text(s) {
    gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s)
    gsub(/>/, "\\&gt;", s); gsub(/"/, "\\&quot;", s)
    return s
}
function finish() {
    if (open == "") return
    if (open == "fail")
        body = body "<failure type=\"" (key ? key : "failed") "\" message=\"" text(name) "\">" \
            text(notes) "</failure>"
    cases = cases "    <testcase classname=\"" text(ENVIRON["suite"]) \
        "\" name=\"" text(name) "\" time=\"" time "\">" body "</testcase>\n"
    open = ""
}
FILENAME == warnings { compiler = compiler $0 "\n"; next }
/^(not )?ok / {
    finish()
    open = /^ok/ ? "ok" : "fail"
    body = notes = key = ""
    time = "0.000"
    tests++
    failures += open == "fail"
    name = $0
    sub(/^(not )?ok [0-9]+ /, "", name)
    if (name ~ / # skip/) {
        skipped++
        body = "<skipped/>"
        sub(/ # skip.*/, "", name)
    }
}
/^# Time: / { time = $3; total += $3; next }
/^# Key: / { key = $3; next }
/^# \(.*\)$/ && notes == "" { key = "unreached" }
/^# / { notes = notes substr($0, 3) "\n" }
END {
    finish()
    printf "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\"", \
        text(ENVIRON["suite"]), tests, failures
    printf " errors=\"0\" skipped=\"%d\" time=\"%.3f\">\n%s", skipped, total, cases
    if (compiler != "")
        printf "    <system-err>%s</system-err>\n", text(compiler)
    print "  </testsuite>"
}
