# steps: 03 03x
# hint: arguments
# complaint: I named two hosts. It looked up the first, and of the other it says nothing.
# too many arguments are not refused
s/argc > 2/argc < 1/
