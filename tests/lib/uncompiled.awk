# uncompiled.awk - for check: a hint, then the names of a step's tests; out comes the result
# of a program that does not compile: what is missing where that is known.
FNR == NR {
    hint = hint "# " $0 "\n"
    next
}
{ print "not ok", FNR, $0 }
FNR == 1 {
    print "# done:     compiled it: cc FILE"
    print "# expected: a program"
    print "# came:     errors, which the compiler names" missing
    printf "%s", hint
}
FNR > 1 { print "# (it does not compile)" }
