# grade.awk - for grade: reads tests/points, then what grade has found of a class, for the
# files that print it (grade_*.awk; each has a function report). A fact in a line, fields
# after tabs:
#   steps 04 05              what is graded
#   known HASH TEXT          the workbook's own program that has this hash (grade_same.awk)
#   student ID NAME          ID is the name of the student's files; all up to the next:
#   remark TEXT
#   step 04 PATH             the student's file, "" where there is none; up to the next:
#   unfit TEXT, broken TEXT  why it can't be checked; why the checker could not
#   same HASH, calls NAME    its program, without names; a call that no step makes
#   unsteady NAME            a check that failed, and passed when it was tried once more
#   compiler, check, said, question, hint, end     as tsv.awk prints them
BEGIN { FS = "\t" }
FNR == NR {
    if (split($0, word, " ") != 2 || word[1] ~ /^#/)
        next
    if (word[1] == "central") {
        central_share = word[2]
    } else {
        kinds[++kind_count] = word[1]
        share[word[1]] = word[2]
        full += word[2]
    }
    next
}
{ rest = substr($0, length($1) + 2) }
$1 == "steps" { step_count = split(rest, steps, " ") }
$1 == "known" { known[$2] = $3 }
$1 == "student" {
    s++
    id[s] = $2
    name[s] = $3
}
$1 == "remark" { remark[s, ++remarks[s]] = rest }
$1 == "step" {
    t = $2
    at = s SUBSEP t
    path[at] = $3
}
$1 == "unfit" { unfit[at] = rest }
$1 == "broken" { broken[at] = rest }
$1 == "same" {
    same[at] = $2
    if (!((t, $2, s) in counted))
        sharers[t, $2]++
    counted[t, $2, s] = 1
}
$1 == "calls" { calls[at] = calls[at] (calls[at] == "" ? "" : ", ") rest }
$1 == "unsteady" { unsteady[at]++ }
$1 == "compiler" {
    compiler[at] = compiler[at] rest "\n"
    if (error[at] == "" && match(rest, /[Ee]rror: |undefined reference/)) {
        error[at] = substr(rest, RSTART + (substr(rest, RSTART) ~ /^u/ ? 0 : 7))
        if (match(rest, /^[0-9][0-9][a-z_]*\.c:[0-9]+:/)) {
            split(rest, word, ":")
            error[at] = "line " word[2] ": " error[at]
        }
    }
}
$1 == "said" && $2 ~ /^done: +compiled it: / && error[at] == "" {
    split(substr(compiler[at], match(compiler[at], /[^ \n]/)), word, "\n") # the compiler was ended
    error[at] = word[1]
}
$1 == "check" {
    c = at SUBSEP (++checks[at])
    result[c] = $2
    is_central[c] = $7 == "central" && central_share > 0
    kind[c] = $3
    seconds[c] = $4
    key[c] = $5
    title[c] = $6
    count[at, $2]++
    if ($2 == "skipped")
        next
    of[at, $3]++
    of[at]++
    of_central[at] += is_central[c]
    if ($2 == "ok") {
        passed[at, $3]++
        passed_central[at] += is_central[c]
        passed[at]++
    } else if ($2 == "failed") {
        if (!(at in first) || ($5 ~ /^(crash|abort|memory)$/ && !signal[at]))
            first[at] = checks[at]
        if ($5 ~ /^(crash|abort|memory)$/)
            signal[at] = 1
        if ($5 != "-" && !((s, $5) in has_key)) {
            has_key[s, $5] = 1
            key_list[s] = key_list[s] (keys[s]++ ? " " : "") $5
        }
    }
}
$1 == "said" { said[c, ++lines[c]] = rest }
$1 == "question" { question[c] = rest }
$1 == "hint" { hint[c] = rest }
END {
    student_count = s
    for (s = 1; s <= student_count; s++)
        for (t = 1; t <= step_count; t++) {
            mark[s] += points(s SUBSEP steps[t])
            most[s] += worth[s, steps[t]]
        }
    report()
}

# points AT: of a student's step, in tenths of a point; a share that no check has is the
# others'. What the step can give goes to worth.
function points(at, i, k, shares, sum, central) {
    for (i = 1; i <= kind_count; i++)
        if ((k = kinds[i]) && of[at, k]) {
            shares += share[k]
            central = k == "core" ? passed_central[at] + 0 : 0
            sum += central * each(at, k, 1) + (passed[at, k] - central) * each(at, k, 0)
        }
    worth[at] = shares ? 10 * full : 0
    return point[at] = shares ? int(10 * full * sum / shares + 0.5 + 1e-9) : 0
}

# each AT KIND CENTRAL: what one check of that kind gives of its share; CENTRAL: one that has
# that tag. Where all of core have it, or none, they are alike.
function each(at, k, central, others) {
    others = of[at, k] - of_central[at]
    if (k != "core" || !of_central[at] || !others)
        return share[k] / of[at, k]
    return central ? central_share / of_central[at] : (share[k] - central_share) / others
}

# shown TENTHS: with its decimal.
function shown(tenths) {
    return int(tenths / 10) "." tenths % 10
}

# task AT: whether a file is missing.
function missing(at) {
    return path[at] == ""
}

# add TEXT: to the notes.
function add(text) {
    note[++note_count] = text
}

# take_notes S PRIVATE: what is to be told of student S goes to note, 1 to note_count; with
# PRIVATE what is the instructor's alone too.
function take_notes(s, private, t, at, none, i, left) {
    note_count = 0
    for (t = 1; t <= step_count; t++)
        if (missing(s SUBSEP steps[t]))
            none = none " " steps[t]
    if (none != "")
        add("missing" none)
    for (i = 1; i <= remarks[s]; i++)
        if (i <= 6)
            add(remark[s, i])
        else if (i == 7)
            add(remarks[s] - 6 " files more that are not graded")
    for (t = 1; t <= step_count; t++) {
        at = s SUBSEP steps[t]
        left += count[at, "skipped"]
        if (at in unfit)
            add(steps[t] " " unfit[at])
        if (at in broken)
            add(steps[t] " could not be checked: " broken[at])
        if (!private)
            continue
        if (error[at] != "" && !passed[at])
            add(steps[t] " does not compile: " substr(error[at], 1, 120))
        if (same[at] in known)
            add(steps[t] " is the same as the workbook's " known[same[at]])
        else if (sharers[steps[t], same[at]] > 1)
            add(steps[t] " is the same as " others(s, steps[t], same[at]))
        if (calls[at] != "")
            add(steps[t] " has " calls[at])
        if (unsteady[at])
            add(steps[t] " unsteady in " unsteady[at] (unsteady[at] == 1 ? " check" : " checks"))
    }
    if (left)
        add(left (left == 1 ? " check" : " checks") " left out")
}

# notes S PRIVATE: take_notes, in one line.
function notes(s, private, i, all) {
    take_notes(s, private)
    for (i = 1; i <= note_count; i++)
        all = all (i > 1 ? "; " : "") note[i]
    return all
}

# others S STEP HASH: who else has that program.
function others(s, step, hash, i, list, number) {
    for (i = 1; i <= student_count; i++)
        if (i != s && (step, hash, i) in counted && ++number <= 3)
            list = list (number > 1 ? ", " : "") name[i] "'s"
    return list (number > 3 ? " and " number - 3 " more" : "")
}
