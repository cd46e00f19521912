# steps: all
# not: 01 03 13 14
# hint: arguments
# too many arguments are not refused
s/argc > [0-9] ||//
