# steps: 05 06 11 12
# hint: refused
# the message is refused
s/argc > 4/argc > 3/
