# steps: 03 03x
# hint: arguments
# too many arguments are not refused
s/argc > 2/argc > 99/
