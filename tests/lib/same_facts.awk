# same_facts.awk - for other_words: the lines that were expected on stderr, then those that
# came; ends with 0 where they say the same in other words. With facts.awk.
# A line that came has the numbers and addresses of the one expected, in whatever order, the
# system's text of the error as it is, and one number more at most (of a line in the source,
# of a descriptor): who prints many, so that one of them fits, has said nothing. Up to ten
# lines without a number may stand beside them.
function numbers(line, to,    n, i) {
    n = cut(line)
    split("", to)
    for (i = 1; i <= n; i++)
        to[i] = fact[i]
    return n
}
function same(expected, came,    text, n, m, i, j, e, c, left) {
    if (at = index(expected, "Error message: ")) {
        text = substr(expected, at + 15)
        if (!(at = index(came, text)))
            return 0
        expected = substr(expected, 1, length(expected) - length(text))
        came = substr(came, 1, at - 1) substr(came, at + length(text))
    }
    n = numbers(expected, e)
    left = m = numbers(came, c)
    for (i = 1; i <= n; i++) {
        for (j = 1; j <= m && c[j] != e[i]; j++)
            ;
        if (j > m)
            return 0
        c[j] = ""
        left--
    }
    return n > 0 && left <= 1
}
NR == FNR {
    if (/Error code: -/)
        sub(/0x/, "-?[0-9]+|0x", NUMBER)
    e[++es] = $0
    next
}
!/[0-9]/ {
    if (++more > 10)
        exit failed = 1
    next
}
++cs > es || !same(e[cs], $0) { exit failed = 1 }
END { exit failed || !es || cs != es }
