# steps: 13 14
# hint: too-long
# a message that does not fit is taken
s/strlen(argv\[5\]) > MOST/strlen(argv[5]) > 100000/;s/HEADER + MOST\]/HEADER + 100000]/
