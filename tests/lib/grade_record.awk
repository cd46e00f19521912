# grade_record.awk - for grade: a program's result (tsv.awk), and, where there is one, that
# of the checks that did not pass, run once more; out comes the better of the two, and "unsteady
# NAME" for each check that passed then. again: prints the names of those to be run once
# more, a line each: not a program that does not compile, nor one that hangs in three checks
# or more, nor what the words check has gathered from all others. FOLDER, of the environment,
# is not told.
BEGIN { FS = "\t" }
FNR == NR && again {
    if ($1 == "check" && $2 ~ /^(failed|unreached)$/ && $3 != "words") {
        list = list $6 "\n"
        hung += $5 ~ /^(hangs|spins)$/
    }
    uncompiled += $2 == "(it does not compile)"
    next
}
FNR == NR && pass == 1 {
    if ($1 == "check" && $2 == "ok") {
        better[$6] = $0
        passed++
    }
    next
}
$1 == "step" { next }
$1 == "check" {
    mended = $2 ~ /^(failed|unreached)$/ && $6 in better
    if (mended) {
        print better[$6]
        print "unsteady\t" $6
        next
    }
}
mended && $1 ~ /^(said|question|hint)$/ { next }
{
    while ((at = index($0, ENVIRON["FOLDER"])) > 0)
        $0 = substr($0, 1, at - 1) substr($0, at + length(ENVIRON["FOLDER"]))
    print
}
END {
    if (again && !uncompiled && hung < 3)
        printf "%s", list
}
