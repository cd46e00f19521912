# lacks.awk - for lacking: the lines that were expected (part=1), then those that came; out
# comes what of the facts was expected more often than it came, for each line: "line 3:
# 127.0.0.1, 2347", and no number of a line where one alone was expected. Nothing where as many
# facts came: then one is another, or has another form; nor of more than a hundred lines.
# With facts.awk.
# From the environment: WORDS, words that are facts, a line each.
BEGIN {
    n = split(ENVIRON["WORDS"], given, "\n")
    for (i = 1; i <= n; i++)
        if (given[i] ~ /^[a-z][a-z.]+$/)
            word[i] = given[i]
}
# holds: whether the line CAME has all facts of the line EXPECTED.
function holds(came, expected,    n, k, got) {
    n = cut(came)
    for (k = 1; k <= n; k++)
        got[fact[k]]++
    n = cut(expected)
    for (k = 1; k <= n; k++)
        if (got[fact[k]]-- <= 0)
            return 0
    return 1
}
part == 1 {
    expected[++es] = $0
    facts[es] = cut($0)
    most = facts[es] > most ? facts[es] : most
    next
}
{ came[++cs] = $0 }
END {
    if (es > 100 || cs > 100)
        exit
    # The same line, else one with the same facts and others, those with most facts first.
    for (size = most + 1; size >= 0; size--)
        for (i = 1; i <= es; i++)
            for (j = 1; j <= cs && !(i in there); j++)
                if (!(j in used) && (size > most ? came[j] == expected[i] : \
                    facts[i] == size && size > 0 && holds(came[j], expected[i])))
                    there[i] = used[j] = 1
    for (i = 1; i <= es; i++)
        if (!(i in there))
            wanted += facts[i]
    for (j = 1; j <= cs; j++)
        if (!(j in used)) {
            n = cut(came[j])
            had += n
            for (k = 1; k <= n; k++)
                left[fact[k]]++
        }
    for (i = 1; i <= es && had < wanted; i++) {
        n = i in there ? 0 : cut(expected[i])
        what = ""
        for (k = 1; k <= n; k++)
            if (left[fact[k]]-- <= 0)
                what = what (what == "" ? "" : ", ") fact[k]
        if (what != "")
            all = all (all == "" ? "" : "; ") (es > 1 ? "line " i ": " : "") what
    }
    if (all != "")
        print all
}
