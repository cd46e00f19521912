# steps: 13 14 13x
# hint: pseudo-header
# complaint: I change the two addresses to others, and the checksum that it shows stays the same.
# the pseudo-header is not in the sum
s/add(0, pseudo, sizeof pseudo)/0/
