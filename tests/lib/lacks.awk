# lacks.awk - for lacking: the lines that were expected (part=1), then those that came; out comes what
# of the facts was expected in more lines than it came in, for each line: "line 3: 127.0.0.1,
# 2347", and no number where one line was expected. Nothing where as many facts came: then one
# is another, or has another form. With facts.awk.
# From the environment: WORDS, words that are facts, a line each.
BEGIN {
    n = split(ENVIRON["WORDS"], given, "\n")
    for (i = 1; i <= n; i++)
        if (given[i] ~ /^[a-z][a-z.]+$/)
            word[i] = given[i]
}
part == 1 { expected[++es] = $0; next }
{ came[++cs] = $0; there[$0]++ }
END {
    for (i = 1; i <= es; i++)
        if (there[expected[i]] > 0) { # as it was expected
            there[expected[i]]--
            expected[i] = ""
        } else
            wanted += cut(expected[i])
    for (j = 1; j <= cs; j++)
        if (there[came[j]]-- > 0) {
            n = cut(came[j])
            had += n
            for (k = 1; k <= n; k++)
                left[fact[k]]++
        }
    for (i = 1; i <= es && had < wanted; i++) {
        n = cut(expected[i])
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
