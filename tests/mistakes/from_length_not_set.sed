# steps: 11
# hint: from-length
# the room for the address is not told
s/from_length = sizeof from/from_length = 0/
