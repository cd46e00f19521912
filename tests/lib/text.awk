# text.awk - for check: the TAP of a program (results.awk), twice: as it is, and with its
# wordings mended. Out comes for people what is to be said of it: the failure that is shown
# first, one that a signal ended before all others. what: "all" shows each check; "name"
# or "key" prints that of the first failure alone. fix: not the question, but what to do; or
# "both".
# line: a file, which names the line of the source. wording: a file with the hint for words
# that are not the step's, which comes in the place of the first failure's own.
FNR == 1 { ++part }
/^(not )?ok / {
    name = $0
    sub(/^(not )?ok [0-9]+ /, "", name)
    word = /^not/ ? "FAILED    " : name ~ / # skip/ ? "left out  " : "ok        "
}
part == 2 {
    failures += /^not ok /
    if (/^# Key: /)
        keys[$3]++
    if (/^# \(this check was not reached\)$/)
        unlooked++
    next
}
/^(not )?ok / {
    names[++number] = name
    words[number] = word
    next
}
/^# Time: / { next }
/^# Key: / { key[number] = $3; next }
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
        if (what == "all" || i == first || words[i] ~ /^left/)
            printf "%s%s\n%s", words[i], names[i], \
                words[i] ~ /^ok/ ? "" : notes[i]
        if (i != first)
            continue
        while ((getline text <line) > 0)
            print "          " text
        while (wordings && (getline text <wording) > 0) {
            if (text ~ /^Question: /)
                question[i] = substr(text, 11)
            if (text ~ /^Hint: /)
                hint[i] = text
        }
        show_hint(i)
    }
    if (!first || what == "all")
        exit
    others = failures - unlooked - (wordings ? 0 : 1)
    like = keys[key[first]] - (wordings ? 0 : 1)
    if (wordings)
        print "The rest was looked at as if " (wordings == 1 ? "that line" : \
            wordings " such lines") " had the right words."
    if (others > 0)
        printf "%d more %s%s. ALL=yes shows all.\n", others, \
            others == 1 ? "fails" : "fail", \
            like <= 0 ? "" : like == others ? ", like this one" : \
            ", " like " of them like this one"
    if (unlooked)
        print unlooked (others > 0 ? "" : " more") " were not looked at."
}
