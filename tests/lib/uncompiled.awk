# uncompiled.awk - for check: the names of a step's tests; out comes the result of a
# program that does not compile: the hint, and what is missing where that is known.
{ print "not ok", FNR, $0 }
FNR == 1 {
    print "# done:     compiled it: cc FILE"
    print "# expected: a program"
    print "# came:     errors, which the compiler names" missing
    print "# " hint
}
FNR > 1 { print "# (it does not compile)" }
