# steps: all
# not: 01 03 13 14 16 17 18 19 21 22 23
# hint: arguments
# complaint: I typed one word too many. It left that out, without telling me.
# too many arguments are not refused
s/argc > [0-9] || *//
