# hint.awk - for hint: hints.txt; out come the key, its question and its hint, for the step
# whose note is note. Ends with 1 where there is none.
BEGIN { FS = " [|] " }
$1 == key {
    where = $2
    sub(/^NOTE/, note, where)
    split(where, part, " \"")
    read = "Read \"" part[2] " in " part[1] "."
    end = $NF ~ /[?]$/ ? "" : "."
    print "Key: " key
    print "Question: " $3 " " read
    print "Hint: " $NF end " " read
    found = 1
}
END { exit !found }
