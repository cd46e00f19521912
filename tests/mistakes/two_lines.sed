# steps: all
# not: 01 13 14
# hint: one-line
# the error takes two lines
s/ die\((\|_lookup(\)/ fprintf(stderr, "Something went wrong!\\n"), die\1/
