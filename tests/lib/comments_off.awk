# comments_off.awk - C without its comments. A line that held nothing else goes with them.
# With -v number=yes each line begins with its number.
{
    out = ""
    had = within
    for (i = 1; i <= length($0); i++) {
        two = substr($0, i, 2)
        c = substr($0, i, 1)
        if (within) {
            if (two == "*/") { within = 0; i++ }
        } else if (quote != "") {
            out = out c
            if (c == "\\") out = out substr($0, ++i, 1)
            else if (c == quote) quote = ""
        } else if (two == "/*") {
            within = had = 1; i++
        } else if (two == "//") {
            had = 1
            break
        } else {
            if (c == "\"" || c == "'") quote = c
            out = out c
        }
    }
    sub(/[ \t]+$/, "", out)
    if (out == "" && (had || blank)) next
    blank = out == ""
    if (number) printf "%3d%s%s\n", ++line, out == "" ? "" : "  ", out
    else print out
}
