# steps: 02 03 04 05 06 07 08 09 10 11 12
# hint: one-line
# the error takes two lines
s/ die\((\|_lookup(\)/ fprintf(stderr, "Something went wrong!\\n"), die\1/
