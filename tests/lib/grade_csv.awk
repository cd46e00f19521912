# grade_csv.awk - for grade: the sheet, in CSV (RFC 4180), a student in a row. No field
# begins as a formula of a spreadsheet does (a full-width = too), nor would one where the
# spreadsheet takes ";" for the end of a field.
function field(text) {
    while (match(text, /;[-=+@]/))
        text = substr(text, 1, RSTART) " " substr(text, RSTART + 1)
    if (text ~ /^([-=+@\t\r]|\357\274[\213\215\235\240])/)
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
