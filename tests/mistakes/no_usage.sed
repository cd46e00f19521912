# steps: all
# not: 01 13 14 16 17 18 19 21 22 23
# hint: usage
# complaint: Called wrongly, it ends without a word. How am I to call it?
# wrong arguments are refused without a word
s/usage(argv\[0\], ".*");/exit(2);/
