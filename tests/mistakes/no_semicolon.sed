# steps: all
# hint: first-error
# a semicolon is missing
s/^    return 0;/    return 0/
