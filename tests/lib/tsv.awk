# tsv.awk - for check: the file of a step's tests, then the result of a program (results.awk);
# out comes the result for other programs to read, a fact in a line: its kind, then, each
# after a tab, what it says. (tests/README.md, "For programs that read a result".)
#   check RESULT KIND SECONDS KEY NAME    RESULT: ok, failed, skipped, unreached; after
#                                         NAME "central", where the check has that tag
#   said TEXT, question TEXT, hint TEXT   of the check before
#   end PASSED OF SKIPPED
BEGIN { OFS = "\t" }
function finish() {
    if (name == "")
        return
    sub(/^ +/, "", name)
    print "check", result, kind[name], time, key, name central[name]
    count[result]++
    printf "%s", said
    if (result == "failed" && key != "-")
        print question ORS hint
    name = ""
}
FNR == NR {
    if (/^# bats test_tags=/) {
        sub(/.*=/, "")
        is_central = /,central(,|$)/
        sub(/,.*/, "")
        tag = $0
    } else if (/^@test "/) {
        sub(/^@test "/, "")
        sub(/" \{$/, "")
        kind[$0] = tag
        if (is_central)
            central[$0] = OFS "central"
    }
    next
}
{ gsub(/\t/, "    ") }
/^(not )?ok / {
    finish()
    result = /^ok/ ? "ok" : "failed"
    name = $0
    time = key = "-"
    said = question = hint = ""
    sub(/^(not )?ok [0-9]+ /, "", name)
    if (at = index(name, " # skip")) {
        result = "skipped"
        said = "said" OFS substr(name, at + 8) ORS
        name = substr(name, 1, at - 1)
    }
    next
}
/^# Time: / { time = $3; next }
/^# Key: / { key = $3; next }
/^# Question: / { question = "question" OFS substr($0, 13); next }
/^# Hint: / { hint = "hint" OFS substr($0, 9); next }
# What was not reached, or passes though it shows nothing.
/^# \(.*\)$/ && said == "" { result = "unreached" }
/^# / { said = said "said" OFS substr($0, 3) ORS }
END {
    finish()
    print "end", count["ok"] + 0, \
        count["ok"] + count["failed"] + count["unreached"], count["skipped"] + 0
}
