# steps: 23
# hint: typed-goes
# complaint: I paste three lines and one goes out; the next one goes when I press Enter again.
# fgets leaves lines in the buffer of stdio, where poll does not see them
s/^            ssize_t n = read(input, typed, sizeof typed);/            ssize_t n = fgets(typed, sizeof typed, stdin) != NULL\n                            ? (ssize_t)strlen(typed)\n                            : 0;/
