# steps: 02 03 04 05 06 07 08 09 10 11 12
# hint: usage-stdout
# the usage goes to stdout
s/usage(argv\[0\], \(".*"\));/{ printf("usage: %s\\n", \1); exit(2); }/
