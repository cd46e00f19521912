# steps: all
# not: 01 13 14
# hint: usage
# wrong arguments are refused without a word
s/usage(argv\[0\], ".*");/exit(2);/
