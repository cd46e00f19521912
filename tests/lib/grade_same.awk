# grade_same.awk - for grade: a C source, with its own headers; out comes what is left of it
# without comments, space, lines that begin with # and names, which become numbers by their
# first place: two that differ in these alone give the same. A line for each of its tokens;
# literals stay. calls: a file, to which go all names, also those after #, the literals and
# the lines with #include, a line each.
BEGIN { names = 0 }
FNR == 1 { sub(/^\357\273\277/, "") }
{ text = text $0 "\n" }
END {
    gsub(/\r\n/, "\n", text)
    gsub(/\r/, "\n", text)
    gsub(/\\[ \t]*\n/, "", text)
    count = split(text, line, "\n")
    for (i = 1; i <= count; i++)
        take(line[i])
}

# take REST: the tokens of a line; a comment may go on from the line before.
function take(rest, token, named) {
    if (!comment && rest ~ /^[ \t]*(#|%:)/) {
        if (rest ~ /^[ \t]*(#|%:)[ \t]*include/)
            print "include " rest >calls
        while (match(rest, /[A-Za-z_][A-Za-z_0-9]*/)) {
            print "name " substr(rest, RSTART, RLENGTH) >calls
            rest = substr(rest, RSTART + RLENGTH)
        }
        return
    }
    while (rest != "") {
        if (comment) {
            if (!(end = index(rest, "*/")))
                return
            rest = substr(rest, end + 2)
            comment = 0
        } else if (match(rest, /^[ \t\f\v]+/)) {
            rest = substr(rest, RLENGTH + 1)
        } else if (rest ~ /^\/\//) {
            return
        } else if (rest ~ /^\/\*/) {
            comment = 1
            rest = substr(rest, 3)
        } else if (match(rest, /^[A-Za-z_][A-Za-z_0-9]*/)) {
            token = substr(rest, 1, RLENGTH)
            rest = substr(rest, RLENGTH + 1)
            if (!(token in number)) {
                number[token] = ++names
                print "name " token >calls
            }
            print "name", number[token]
        } else {
            if (!match(rest, /^"([^"\\]|\\.)*"/) && !match(rest, /^'([^'\\]|\\.)*'/) &&
                !match(rest, /^[.0-9][.A-Za-z_0-9]*/))
                RLENGTH = 1
            token = substr(rest, 1, RLENGTH)
            rest = substr(rest, RLENGTH + 1)
            if (token ~ /^"./)
                print "literal " token >calls
            print token
        }
    }
}
