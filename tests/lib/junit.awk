# junit.awk - for check: the TAP of a program as test cases of the suite $suite, in
# JUnit's XML.
function text(s) {
    gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s)
    gsub(/>/, "\\&gt;", s); gsub(/"/, "\\&quot;", s)
    return s
}
function finish() {
    if (open == "") return
    if (open == "fail")
        body = body "<failure message=\"" text(name) "\">" \
            text(notes) "</failure>"
    cases = cases "    <testcase classname=\"" text(ENVIRON["suite"]) \
        "\" name=\"" text(name) "\">" body "</testcase>\n"
    open = ""
}
/^(not )?ok / {
    finish()
    open = /^ok/ ? "ok" : "fail"
    body = notes = ""
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
/^# / { notes = notes substr($0, 3) "\n" }
END {
    finish()
    printf "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\"", \
        text(ENVIRON["suite"]), tests, failures
    printf " errors=\"0\" skipped=\"%d\">\n%s  </testsuite>\n", \
        skipped, cases
}
