# steps: all
# not: 01 13 14 16 17 18 19 21 22 23
# hint: one-line
# complaint: Our log reader expects one line for an error. It gets two, the first "Something went wrong!".
# the error takes two lines
s/ die\((\|_lookup(\)/ fprintf(stderr, "Something went wrong!\\n"), die\1/
