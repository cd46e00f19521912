# steps: 02 04 05 06 07 08 09 10 11 12
# hint: arguments
# too many arguments are not refused
s/argc > [0-9] ||//
