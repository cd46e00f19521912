# steps: all
# not: 01 13 14 16 17 18 19 21 22 23
# hint: usage-stdout
# complaint: I called it wrongly with >result, and the words on how to call it went into my result.
# exam: no
# the usage goes to stdout
s/usage(argv\[0\], \(".*"\));/{ printf("usage: %s\\n", \1); exit(2); }/
