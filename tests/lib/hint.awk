# hint.awk - for hint: hints.txt; out comes the hint of the key, for the step whose note is
# note. Ends with 1 where there is none.
BEGIN { FS = " [|] " }
$1 == key {
    where = $2
    sub(/^NOTE/, note, where)
    split(where, part, " \"")
    end = $3 ~ /[?]$/ ? "" : "."
    printf "Hint: %s%s Read \"%s in %s.\n", $3, end, part[2], part[1]
    found = 1
}
END { exit !found }
