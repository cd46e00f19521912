# lexicon.awk - for learn: the lines that were expected of a conversation, then those that
# came; out comes how the program says what the step says: rules for reword.awk. Ends with 1
# where there is nothing to learn: what differs is more than words, or newlines alone. With
# facts.awk.
# From the environment: WORDS, words that are facts, a line each; PAYLOAD, a regular
# expression for lines that are not the step's words, but bytes that came: such must be the
# same; CUT, where the last line that came has no newline; LESS, where a line may be left out;
# OWN, a file of the step's lines, those of earlier conversations too: who says one of them in
# place of another has not said the same in other words, it is not so.
#
# A line of the step, and one that came, go together where the facts are the same, in
# whatever order; or where neither has any. What came beside them, as somebody's own
# "connecting...", is left out, if all lines of the step have come, and it is none with other
# facts: it is left out as it came here, to the letter, but for these facts. Each has its
# place, so that no number is taken for another, and one number more at most, as that of a
# descriptor, may be any: who prints many, so that one of them fits, has said nothing.
# Lines of the step between which a newline is missing go with the one line that came of them.
# Where a single line of the step has not come, and is like no other, it has been left out, or
# what stands in its place has only facts of it.
# A rule is say or drop, then literal text, the number of a fact, text and so on, with \1
# before each; of "say" then, after \2, the step's own line in the same way, with \3 where
# another one begins. "open" is "say" of a line's beginning, behind which bytes that came stand
# with no newline between. "less" has the step's line first, then what came of it, if anything.

# shape: LINE with its facts left out.
function shape(line,    n, i, s) {
    n = cut(line)
    s = lit[0]
    for (i = 1; i <= n; i++)
        s = s "\1" lit[i]
    return s
}

# pattern: the line CAME as the left side of a rule, its facts numbered as in the line
# EXPECTED; "" where a fact is missing. With OWN (to drop it) any fact of the step stands for
# itself.
function pattern(expected, came, own,    n, m, i, k, used, want, text, s, found, more) {
    n = cut(expected)
    for (i = 1; i <= n; i++)
        want[i] = fact[i]
    m = cut(came)
    text = lit[0]
    for (k = 1; k <= m; k++) {
        found = 0
        for (i = 1; i <= n && !found; i++)
            if (want[i] == fact[k] && !(i in used))
                found = i
        for (i = 1; i <= n && !found; i++)
            if (want[i] == fact[k])
                found = i
        if (!found && !(own && fact[k] in facts) && ++more > 1) {
            text = text fact[k] lit[k]
            continue
        }
        used[found] = 1
        s = s "\1" text "\1" (found ? kind(fact[k]) found : kind(fact[k]) 0)
        text = lit[k]
    }
    for (i = 1; i <= n; i++)
        if (!(i in used))
            return ""
    return s "\1" text
}
# ends: the last of the step's lines from the Ith on of which LINE is made, with no newline
# between them, or 0. Bytes may be the last.
function ends(i, line,    text, last) {
    text = e[i]
    for (last = i + 1; last <= es; last++) {
        text = text e[last]
        if (bytes[last - 1])
            return 0
        if (text == line)
            return last
    }
    return 0
}
function kind(value) {
    return value in is_word ? "w" : "n"
}

BEGIN {
    n = split(ENVIRON["WORDS"], given, "\n")
    for (i = 1; i <= n; i++)
        if (given[i] ~ /^[a-z][a-z.]+$/) {
            word[i] = given[i]
            is_word[given[i]] = 1
        }
    while ((getline line <ENVIRON["OWN"]) > 0)
        shapes[shape(line)] += 0
}
FILENAME != last { ++part; last = FILENAME }
/[\1\2]/ { exit bad = 1 }
part == 1 {
    e[++es] = $0
    bytes[es] = ENVIRON["PAYLOAD"] != "" && $0 ~ ENVIRON["PAYLOAD"]
    shapes[shape($0)]++
    count = cut($0)
    for (i = 1; i <= count; i++)
        facts[fact[i]] = 1
    has_facts[es] = count > 0
    next
}
part == 2 {
    c[++cs] = $0
    if (cs > 500)
        exit bad = 1
    plain[cs] = /[^ \t\r]/
    count = cut($0)
    for (i = 1; i <= count; i++)
        if (fact[i] in facts)
            plain[cs] = 0
}
END {
    if (bad)
        exit 1
    # The best way to put them together, in order; the later of two that are as good, and
    # none that ends with "...": what has been done is said last.
    for (i = es; i >= 1; i--)
        for (j = cs; j >= 1; j--) {
            worth[i, j] = 0
            if (e[i] == c[j])
                worth[i, j] = 100
            else if (!bytes[i] && has_facts[i] && pattern(e[i], c[j]) != "" && \
                (shape(c[j]) == shape(e[i]) || !(shape(c[j]) in shapes)))
                worth[i, j] = 10
            else if (!bytes[i] && !has_facts[i] && plain[j] && !(shape(c[j]) in shapes))
                worth[i, j] = c[j] ~ /\.\.\.$/ ? 1 : 2
            best[i, j] = best[i, j + 1] + 0
            if (best[i + 1, j] > best[i, j])
                best[i, j] = best[i + 1, j]
            if (worth[i, j] && worth[i, j] + best[i + 1, j + 1] > best[i, j])
                best[i, j] = worth[i, j] + best[i + 1, j + 1]
            joined[i, j] = ends(i, c[j])
            if (joined[i, j] && 150 + best[joined[i, j] + 1, j + 1] > best[i, j])
                best[i, j] = 150 + best[joined[i, j] + 1, j + 1]
        }
    i = j = 1
    while (j <= cs) {
        if (i > es || best[i, j] == best[i, j + 1] + 0) {
            if (!(shape(c[j]) in shapes) && c[j] !~ /\\/)
                drop = drop "drop" pattern("", c[j], 1) "\n"
            beside[i] = c[j]
            besides++
            j++
        } else if (joined[i, j] && best[i, j] == 150 + best[joined[i, j] + 1, j + 1]) {
            text = e[i]
            to = joined[i, j]
            came = substr(c[j], 1, length(c[j]) - (bytes[to] ? length(e[to]) : 0))
            while (++i <= to)
                if (!bytes[i])
                    text = text "\3" e[i]
            rules = rules (bytes[to] ? "open" : "say") pattern(text, came) "\2" \
                pattern(text, text) "\n"
            came = ""
            differs = 1
            j++
        } else if (worth[i, j] && best[i, j] == worth[i, j] + best[i + 1, j + 1]) {
            if (!bytes[i])
                rules = rules "say" pattern(e[i], c[j]) "\2" pattern(e[i], e[i]) "\n"
            differs = differs || e[i] != c[j]
            i++
            j++
        } else {
            left_out = i++
            missing++
        }
    }
    for (; i <= es; missing++)
        left_out = i++
    for (j = 1; j <= es; j++)
        wanted = wanted e[j]
    for (j = 1; j <= cs; j++)
        came = came c[j]
    gsub(/ /, "", wanted) # as where one stands in a newline's place
    gsub(/ /, "", came)
    if (missing)
        drop = ""
    short = left_out in beside
    text = pattern(beside[left_out], e[left_out], 1)
    if (ENVIRON["LESS"] != "" && missing == 1 && es > 1 && !bytes[left_out] && text != "" && \
        shapes[shape(e[left_out])] == 1 && besides + 0 == short && \
        !(shape(beside[left_out]) in shapes))
        less = "less" text "\2" (short ? pattern(beside[left_out], beside[left_out]) : "") "\n"
    if (!differs && drop less == "" && (ENVIRON["CUT"] == "" || missing) || \
        missing && wanted == came)
        exit 1
    printf "%s%s%s", rules, drop, less
}
