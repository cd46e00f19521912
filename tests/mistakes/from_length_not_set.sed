# steps: 11
# hint: from-length
# complaint: It shows the answer, but the address that it names for it is not my server's.
# the room for the address is not told
s/from_length = sizeof from/from_length = 0/
