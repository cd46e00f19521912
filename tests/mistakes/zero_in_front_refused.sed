# steps: all
# not: 01 03
# hint: octal
# a number may not begin with 0
s/to_number(\(argv[^,]*\), \([0-9]*, [0-9]*\))/(\1[0] == '0' \&\& \1[1] != 0 ? -1 : to_number(\1, \2))/
