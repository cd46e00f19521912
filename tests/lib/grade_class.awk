# grade_class.awk - for grade: what a class gets wrong: where its students were stuck, which
# checks failed and which hints they got, the most frequent first.
function report(s, t, c, j, n, at, whole, sum, in_hand, stuck_at) {
    printf "%d %s\n\n", student_count, student_count == 1 ? "student" : "students"
    print "step  handed in  whole  mean points  first that is not whole"
    for (t = 1; t <= step_count; t++) {
        in_hand = whole = sum = stuck_at = 0
        for (s = 1; s <= student_count; s++) {
            at = s SUBSEP steps[t]
            in_hand += !missing(at)
            whole += of[at] && passed[at] == of[at]
            sum += point[at]
            if (!missing(at) && passed[at] < of[at] && !stuck[s])
                stuck[s] = t
            for (j = 1; j <= checks[at]; j++) {
                c = at SUBSEP j
                if (result[c] == "failed" && !(at in unfit)) {
                    add_to("check", steps[t], title[c], s)
                    if (key[c] != "-")
                        add_to("hint", "", key[c], s)
                }
            }
        }
        for (s = 1; s <= student_count; s++)
            stuck_at += stuck[s] == t
        printf "%-4s %10d %6d %12.1f %24d\n", steps[t], in_hand, whole, \
            sum / 10 / (student_count ? student_count : 1), stuck_at
    }
    list("check", "\nThe checks that failed, and with how many students:")
    list("hint", "\nThe hints (tests/lib/hints.txt), and how many students got them:")
}

# add_to WHAT STEP NAME S: student S has it, once.
function add_to(what, step, name, s) {
    if ((what, name, s) in seen)
        return
    seen[what, name, s] = 1
    if (!((what, name) in number)) {
        place[what, ++places[what]] = name
    }
    number[what, name]++
}

# list WHAT HEADING: all of them, those of most students first, else as they came.
function list(what, heading, n, i) {
    if (!places[what])
        return
    print heading
    for (n = student_count; n > 0; n--)
        for (i = 1; i <= places[what]; i++)
            if (number[what, place[what, i]] == n)
                printf "%4d  %s\n", n, place[what, i]
}
