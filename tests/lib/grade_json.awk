# grade_json.awk - for grade: the result of one student as Gradescope reads it, results.json.
function text(string, i, c, out) {
    out = ""
    for (i = 1; i <= length(string); i++) {
        c = substr(string, i, 1)
        out = out (c == "\\" || c == "\"" ? "\\" c : c == "\n" ? "\\n" : \
            c == "\t" ? "\\t" : c < " " || c > "~" ? "?" : c)
    }
    return "\"" out "\""
}
function report(s, t, at, j, c, i, told, comma, share_of, shares, k) {
    s = 1
    printf "{\"score\": %s, \"output\": %s, \"visibility\": \"visible\",\n \"tests\": [", \
        shown(mark[s]), text(notes(s, 0))
    for (t = 1; t <= step_count; t++) {
        at = s SUBSEP steps[t]
        if (missing(at) || at in unfit) {
            printf "%s\n  {\"score\": 0, \"max_score\": %s, \"name\": %s, \"number\": \"%s\", " \
                "\"output\": %s, \"tags\": [], \"visibility\": \"visible\"}", comma, full, \
                text("step " steps[t]), steps[t], \
                text(missing(at) ? "not handed in" : path[at] " " unfit[at])
            comma = ","
            continue
        }
        shares = 0
        for (i = 1; i <= kind_count; i++)
            shares += of[at, kinds[i]] ? share[kinds[i]] : 0
        for (j = 1; j <= checks[at]; j++) {
            c = at SUBSEP j
            k = kind[c]
            share_of = result[c] == "skipped" ? 0 : full * each(at, k, is_central[c]) / shares
            told = ""
            for (i = 1; i <= lines[c]; i++)
                told = told said[c, i] "\n"
            if (question[c] != "")
                told = told question[c] "\n" "Hint: " hint[c]
            if (j == 1 && compiler[at] != "")
                told = compiler[at] told
            printf "%s\n  {\"score\": %.4f, \"max_score\": %.4f, \"name\": %s, \"number\": " \
                "\"%s.%d\", \"output\": %s, \"tags\": [\"%s\"%s], \"visibility\": \"visible\"}", \
                comma, result[c] == "ok" ? share_of : 0, share_of, text(title[c]), steps[t], j, \
                text(told), k, key[c] == "-" ? "" : ", \"" key[c] "\""
            comma = ","
        }
    }
    print "\n ]\n}"
}
