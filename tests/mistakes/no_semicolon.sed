# steps: all
# not: 16 17 18 19 21 22 23
# hint: first-error
# complaint: none
# a semicolon is missing
s/^    return 0;/    return 0/
