# steps: 02 03 04 05 06 07 08 09 10 11 12
# hint: usage
# wrong arguments are refused without a word
s/usage(argv\[0\], ".*");/exit(2);/
