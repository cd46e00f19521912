# steps: all
# not: 01 03 16 17 18 19 21 22 23
# hint: octal
# complaint: Our list has all numbers with four digits, so 17 is 0017 there. It refuses that.
# exam: no
# a number may not begin with 0
s/to_number(\(argv[^,]*\), \([0-9]*, [0-9]*\))/(\1[0] == '0' \&\& \1[1] != 0 ? -1 : to_number(\1, \2))/
