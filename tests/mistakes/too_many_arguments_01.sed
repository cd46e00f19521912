# steps: 01
# hint: arguments
# arguments are not refused
s/argc > 1/argc > 99/
