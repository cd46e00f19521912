# steps: 02 04 05 06 07 08 09 10 11 12 13 14
# hint: octal
# a number may not begin with 0
s/to_number(\(argv[^,]*\), \([0-9]*, [0-9]*\))/(\1[0] == '0' \&\& \1[1] != 0 ? -1 : to_number(\1, \2))/
