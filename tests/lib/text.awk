# text.awk - for check: the TAP of a program (results.awk). Out comes for people what is to
# be said of it: the failure that is shown first, one that a signal ended before all others.
# what: "all" shows each check; "name" or "key" prints that of the first failure alone. fix:
# not the question, but what to do; or "both".
# line: a file, which names the line of the source.
/^(not )?ok / {
    name = $0
    sub(/^(not )?ok [0-9]+ /, "", name)
    word = /^not/ ? "FAILED    " : name ~ / # skip/ ? "left out  " : "ok        "
    names[++number] = name
    words[number] = word
    failures += /^not/
    next
}
/^# Time: / { next }
/^# Key: / { key[number] = $3; keys[$3]++; next }
/^# \(this check was not reached\)$/ { unlooked++ }
/^# \(it shows nothing, / {
    words[number] = "not yet   "
    failures--
}
/^# Question: / { question[number] = substr($0, 13); next }
/^# Hint: / { hint[number] = substr($0, 3); next }
/^# / { notes[number] = notes[number] "          " substr($0, 3) "\n" }
function show_hint(i) {
    if (question[i] != "" && (fix == "" || fix == "both"))
        print "          Question: " question[i] " (HINT=yes tells more.)"
    if (fix != "")
        print "          " hint[i]
}
END {
    for (i = number; i > 0; i--)
        if (words[i] ~ /^FAILED/ && notes[i] !~ /\(this check was not reached\)/) {
            first = i
            if (key[i] ~ /^(crash|abort|memory)$/)
                signal = i
        }
    first = signal ? signal : first
    if (what == "name" || what == "key") {
        print what == "name" ? names[first] : key[first]
        exit
    }
    for (i = 1; i <= number; i++) {
        if (what == "all" || i == first || words[i] ~ /^left/ || !first && words[i] ~ /^not yet/)
            printf "%s%s\n%s", words[i], names[i], \
                words[i] ~ /^ok/ ? "" : notes[i]
        if (i != first)
            continue
        while ((getline text <line) > 0)
            print "          " text
        show_hint(i)
    }
    if (!first || what == "all")
        exit
    others = failures - unlooked - 1
    like = keys[key[first]] - 1
    if (others > 0)
        printf "%d more %s%s. ALL=yes shows all.\n", others, \
            others == 1 ? "fails" : "fail", \
            like <= 0 ? "" : like == others ? ", like this one" : \
            ", " like " of them like this one"
    if (unlooked)
        print unlooked (others > 0 ? "" : " more") (unlooked == 1 ? " was" : " were") \
            " not looked at."
}
