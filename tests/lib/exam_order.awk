# exam_order.awk - the calls of a C program (without comments, its headers in it) that
# order.txt names, one a line, in the order in which main comes to them; where that breaks a
# pair of order.txt, as in a loop, the pair goes before. A function of the program's own
# stands for what it calls; a call counts where it is met first; close only where there is
# but one, and what is in no pair not at all: where it stands says nothing.
#   awk -f exam_order.awk -v rules=order.txt -v step=08 PROGRAM
#   -v what=written   as main comes to them
#   -v what=pairs     the pairs that matter, but for those that others imply: A|B|WHY
#   -v what=all_pairs those too
BEGIN {
    while ((getline line <rules) > 0) {
        if (line ~ /^(#|$)/) continue
        split(line, part, " [|] ")
        known[part[1]] = known[part[2]] = 1
        if (part[3] == "all" || index(" " part[3] " ", " " step " "))
            why[part[1], part[2]] = part[4]
    }
}
/^[a-z].*[a-z0-9_]+[(]/ { # a function begins
    name = $0
    sub(/[(].*/, "", name)
    sub(/.*[ *]/, "", name)
    body[name] = ""
    next
}
{ body[name] = body[name] " " $0 }

# walk NAME: the calls in that function.
function walk(name, rest, call) {
    walked[name] = 1
    rest = body[name]
    gsub(/"([^"\\]|\\.)*"/, "", rest)
    while (match(rest, /[a-z_][a-z0-9_]*[(]/)) {
        call = substr(rest, RSTART, RLENGTH - 1)
        rest = substr(rest, RSTART + RLENGTH)
        if ((call in body) && !(call in walked)) walk(call)
        if (!(call in known)) continue
        if (call == "close") closed++
        if (!(call in seen)) order[++count] = call
        seen[call] = 1
    }
}

# paired CALL: it stands in some pair.
function paired(call, i) {
    for (i = 1; i <= count; i++)
        if ((call, order[i]) in why || (order[i], call) in why) return 1
}

# closure: before[a, b] for all pairs that follow from others too; direct[a, b] for those
# that follow from no others.
function closure(i, j, k) {
    for (i = 1; i <= count; i++)
        for (j = 1; j <= count; j++)
            if ((order[i], order[j]) in why) before[i, j] = direct[i, j] = 1
    for (k = 1; k <= count; k++)
        for (i = 1; i <= count; i++)
            for (j = 1; j <= count; j++)
                if (before[i, k] && before[k, j]) before[i, j] = indirect[i, j] = 1
}

# next_one: the first call that is not done, and has no undone one before it.
function next_one(i, j) {
    for (i = 1; i <= count; i++) {
        if (i in done) continue
        for (j = 1; j <= count; j++)
            if (!(j in done) && before[j, i]) break
        if (j > count) return i
    }
}
END {
    walk("main")
    for (i = j = 1; i <= count; i++)
        if (order[i] != "close" || closed == 1) order[j++] = order[i]
    count = j - 1
    for (i = j = 1; i <= count; i++)
        if (paired(order[i])) order[j++] = order[i]
    count = j - 1
    closure()
    for (i = 1; i <= count; i++) {
        if (what ~ /pairs/) {
            for (j = 1; j <= count; j++)
                if (direct[i, j] && (what == "all_pairs" || !indirect[i, j]))
                    print order[i] "|" order[j] "|" why[order[i], order[j]]
        } else if (what == "written") {
            print order[i]
        } else {
            k = next_one()
            done[k] = 1
            print order[k]
        }
    }
}
