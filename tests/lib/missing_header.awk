# missing_header.awk - for check: headers.txt, then what a compiler said of source; out
# comes the first name that it does not know, and that a header has which the source
# does not include; nothing if there is none.
FNR == NR { for (i = 2; i <= NF; i++) header[$i] = $1; next }
/undeclared|unknown type|incomplete type|implicit|undefined (reference|type)/ {
    for (n = split($0, part, "\047"); n > 0; n--) {
        sub(/^struct /, "", part[n])
        if (part[n] in header)
            name = part[n]
    }
}
name != "" { exit }
END {
    if (name == "")
        exit
    while ((getline line <source) > 0)
        if (line ~ /^ *# *include/ && index(line, header[name]))
            exit
    print " (" name " is in " header[name] ")"
}
