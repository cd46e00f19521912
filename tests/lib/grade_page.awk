# grade_page.awk - for grade: a page for each student, folder/ID.md, of 60 lines at most: the
# points, then for each step that is not whole the first check that fails and what to do; what
# was expected and came for the first step, and for others as far as all have room.
function report(s) {
    for (s = 1; s <= student_count; s++) {
        total = 0
        page(s)
        file = folder "/" id[s] ".md"
        printf "" >file
        for (i = 1; i <= total; i++)
            print text[i] >file
        close(file)
    }
}

function put(line) {
    text[++total] = line
}

# fold TEXT MARGIN: in lines of 80 columns, the first after MARGIN, the others below it.
function fold(string, margin, word, n, i, line, length_of) {
    n = split(string, word, / +/)
    line = margin
    for (i = 1; i <= n; i++) {
        if (i > 1 && length(line) + length(word[i]) > 79) {
            put(line)
            line = margin
            gsub(/./, " ", line)
        } else if (i > 1) {
            line = line " "
        }
        line = line substr(word[i], 1, 76)
    }
    put(line)
}

# cut TEXT COLUMNS: to so many.
function cut(string, columns) {
    return length(string) <= columns ? string : substr(string, 1, columns - 3) "..."
}

# plain TEXT: with what Markdown would take for its own made harmless.
function plain(string) {
    gsub(/[][\\`*_{}<>#|&!~]/, "\\\\&", string)
    return string
}

function page(s, t, at, i, k, row, failing, room, later, told, left) {
    put("# Feedback: " plain(name[s]))
    put("")
    row = "| step |"
    k = "|---|"
    for (i = 1; i <= kind_count; i++) {
        row = row " " kinds[i] " |"
        k = k "---:|"
    }
    put(row " points |")
    put(k "---:|")
    for (t = 1; t <= step_count; t++) {
        at = s SUBSEP steps[t]
        row = "| " steps[t] " |"
        for (i = 1; i <= kind_count; i++)
            row = row " " passed_of(at, kinds[i]) " |"
        put(row " " shown(point[at]) " |")
        if (passed[at] < of[at])
            failing++
    }
    row = "| all |"
    for (i = 1; i <= kind_count; i++)
        row = row " |"
    put(row " " shown(mark[s]) " of " most[s] / 10 " |")
    put("")
    take_notes(s, 0)
    for (i = 1; i <= note_count; i++)
        fold(plain(note[i]), "- ")
    if (note_count)
        put("")
    if (!failing)
        put("All checks pass.")
    for (t = 1; t <= step_count; t++)
        left += to_tell(s SUBSEP steps[t])
    # Two lines are kept for those that get no room, ten for each that comes.
    for (t = 1; t <= step_count; t++) {
        at = s SUBSEP steps[t]
        if (!to_tell(at))
            continue
        left--
        room = total
        step(at, steps[t], 1)
        if (told++ && total + 10 * left > 57) {
            total = room
            step(at, steps[t], 0)
        }
        if (total > 57) {
            total = room
            later = later " " steps[t]
        }
    }
    if (later != "")
        fold("Then:" later ". make check-NN says what.", "")
    while (total > 0 && text[total] == "")
        total--
}

# passed_of AT KIND: "3 of 4", and of core how many that are central.
function passed_of(at, k) {
    if (!of[at, k])
        return "-"
    return passed[at, k] + 0 " of " of[at, k] \
        (k == "core" && of_central[at] ? \
            ", central " passed_central[at] + 0 " of " of_central[at] : "")
}

# to_tell AT: whether something is to be said of this program.
function to_tell(at) {
    return passed[at] < of[at] && !missing(at) && !(at in unfit) && !(at in broken)
}

# step AT NUMBER WHOLE: what fails in it first: WHOLE with what was done and came, and a
# question before the hint.
function step(at, number, whole, c, i, most_lines, uncompiled) {
    put("## " number ": " shown(point[at]) " of " worth[at] / 10)
    put("")
    c = at SUBSEP first[at]
    uncompiled = error[at] != "" && !passed[at]
    if (uncompiled)
        put("It does not compile:")
    else
        fold("**" title[c] "**", "First to fail: ")
    if (whole && !uncompiled) {
        put("")
        most_lines = lines[c] < 14 ? lines[c] : 13
        for (i = 1; i <= most_lines; i++)
            put("    " cut(said[c, i], 76))
        if (lines[c] > most_lines)
            put("    ...")
        for (; i <= lines[c]; i++)
            if (said[c, i] ~ /^[a-z]+: /) # as "missing:", of which a hint may speak
                put("    " cut(said[c, i], 76))
    }
    if (uncompiled) {
        put("")
        put("    " cut(error[at], 76))
    }
    put("")
    if (question[c] != "") {
        if (whole)
            fold(without_read(question[c]), "Ask yourself: ")
        fold(hint[c], "Hint: ")
    }
    if (count[at, "failed"] > 1)
        put(count[at, "failed"] - 1 " more failed; `make check-" number "` shows them one by one.")
    if (count[at, "unreached"] && !uncompiled)
        put(count[at, "unreached"] " could not be looked at: the program does not get so far.")
    put("")
}

# without_read QUESTION: the hint says what to read.
function without_read(string) {
    sub(/ Read "[^"]*" in [^ ]*$/, "", string)
    return string
}
