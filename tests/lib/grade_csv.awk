# grade_csv.awk - for grade: the sheet, in CSV (RFC 4180), a student in a row. No field
# begins as a formula of a spreadsheet does.
function field(text) {
    if (text ~ /^[-=+@\t\r]/)
        text = "'" text
    if (text ~ /[",\r\n]/) {
        gsub(/"/, "\"\"", text)
        text = "\"" text "\""
    }
    return text
}
function report(s, t) {
    ORS = "\r\n"
    row = "student"
    for (t = 1; t <= step_count; t++)
        row = row "," steps[t]
    print row ",sum,of,mistakes,hints,notes"
    for (s = 1; s <= student_count; s++) {
        row = field(name[s])
        for (t = 1; t <= step_count; t++)
            row = row "," shown(point[s, steps[t]])
        print row "," shown(mark[s]) "," most[s] / 10 "," keys[s] + 0 "," \
            field(key_list[s]) "," field(notes(s, 1))
    }
}
