# steps: 03
# hint: arguments
# too many arguments are not refused
s/argc > 2/argc > 99/
