# wording.awk - for check: of a failed test what was expected, what came, and the line that
# was wanted (keep_for_check in expect.bash), then the program's source. Where a line that
# came differs in words alone, and these stand in the source, out comes the source with
# the words that were expected. Ends with 1 where it is not so.
function common(a, b,    n) { # how many characters they have in common at the start
    while (n < length(a) && n < length(b) && substr(a, n + 1, 1) == substr(b, n + 1, 1))
        n++
    return n + 0
}
function reversed(s,    i, r) {
    for (i = length(s); i > 0; i--)
        r = r substr(s, i, 1)
    return r
}
function shared(e, c,    n) { # head and tail are what they share at both ends
    head = common(e, c)
    tail = common(reversed(e), reversed(c))
    n = length(e) < length(c) ? length(e) : length(c)
    if (tail > n - head)
        tail = n - head
    return n
}
# like: whether the line C could be meant to be E: half of it is the same, but for capitals.
function like(e, c,    n) {
    n = shared(tolower(e), tolower(c))
    n = 2 * (head + tail) >= n
    shared(e, c)
    return e != c && n
}
# lines_with: in how many lines of the source TEXT stands between quotes.
function lines_with(text,    i, n) {
    for (i = 1; i <= lines; i++)
        n += index(source[i], "\"") && index(source[i], text) > 0
    return n + 0
}
FILENAME ~ /\.expected$/ { expected[FNR] = $0; has_expected = FNR }
FILENAME ~ /\.out$/ { out[FNR] = $0; outs = FNR }
FILENAME ~ /\.err$/ { err[FNR] = $0 }
FILENAME ~ /\.wanted$/ { wanted = $0 }
FILENAME ~ /\.c$/ { source[FNR] = $0; lines = FNR }
END {
    if (wanted != "") {
        e = wanted
        open = sub(/\*$/, "", e)
        sub(/\. Error code: .*/, "", e)
        sub(/\. Error code: .*/, "", err[1])
        out[++outs] = err[1]
        for (i = 1; i <= outs; i++) { # the line that is most like it
            if (open)
                sub(/[0-9.:]+$/, "", out[i])
            if (like(e, out[i]) && head + tail >= most) {
                most = head + tail
                c = out[i]
            }
        }
    } else {
        for (i = 1; i <= has_expected && expected[i] == out[i]; i++)
            ;
        e = expected[i]
        c = out[i]
    }
    if (e == "" || c == "" || !like(e, c)) # sets head and tail, too
        exit 1
    # Something more at the end, behind a number that the program puts in.
    more = substr(c, length(e) + 1)
    if (e ~ /[0-9]$/ && index(c, e) == 1 && more !~ /[0-9%\\"]/) {
        start = e
        sub(/[0-9].*/, "", start)
        for (i = 1; i <= lines; i++) {
            if (index(source[i], start) && (at = index(source[i], more "\\n\""))) {
                source[i] = substr(source[i], 1, at - 1) substr(source[i], at + length(more))
                found = 1
            }
            text = text source[i] "\n"
        }
        printf "%s", text
        exit !found
    }
    # Whole words; the end of a line is a place between words, too.
    while (head > 0 && substr(c, head, 1) != " ")
        head--
    while (tail > 0 && substr(c, length(c) - tail + 1, 1) != " ")
        tail--
    for (turn = 0; turn < 12; turn++) {
        old = substr(c, head + 1, length(c) - head - tail)
        new = substr(e, head + 1, length(e) - head - tail)
        if (old new ~ /[0-9%\\"]/)
            exit 1
        n = old == "" ? 2 : lines_with(old)
        if (n < 2)
            break
        # One more word before, or after where there is none.
        if (head > 0 && substr(c, 1, head) !~ /[0-9%\\"] ?$/) {
            do
                head--
            while (head > 0 && substr(c, head, 1) != " ")
        } else if (tail > 0 && substr(c, length(c) - tail + 1) !~ /^ ?[0-9%\\"]/) {
            do
                tail--
            while (tail > 0 && substr(c, length(c) - tail + 1, 1) != " ")
        } else
            break
    }
    if (old == "" || n == 0)
        exit 1
    for (i = 1; i <= lines; i++) {
        if (index(source[i], "\"") && (at = index(source[i], old)))
            source[i] = substr(source[i], 1, at - 1) new \
                substr(source[i], at + length(old))
        print source[i]
    }
}
