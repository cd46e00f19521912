# steps: all
# not: 01 13 14
# hint: usage-stdout
# the usage goes to stdout
s/usage(argv\[0\], \(".*"\));/{ printf("usage: %s\\n", \1); exit(2); }/
