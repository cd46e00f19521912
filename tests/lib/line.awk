# line.awk - for check: what a sanitizer printed of a program; out comes the line of the
# source that it names first, and its word for it. source: the file's name as printed;
# path: the file.
match($0, /(Address|Leak)Sanitizer: [A-Za-z -]+/) && kind == "" {
    kind = substr($0, RSTART, RLENGTH)
    sub(/ on .*/, "", kind)
}
match($0, /runtime error: .*/) && kind == "" {
    kind = substr($0, RSTART + 15, RLENGTH - 15)
    sub(/ 0x[0-9a-f]+/, "", kind)
}
kind != "" && number == "" && (at = index($0, "/" source ":")) {
    number = substr($0, at + length(source) + 2)
    sub(/[^0-9].*/, "", number)
}
END {
    if (number == "")
        exit
    while ((getline text <path) > 0)
        if (++n == number)
            break
    sub(/^[ \t]+/, "", text)
    gsub(/[^ -~]/, "?", text)
    print "there:    line " number ": " text
    print "          (" kind ", says the compiler\047s -fsanitize=address,undefined)"
}
