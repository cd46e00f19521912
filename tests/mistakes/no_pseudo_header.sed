# steps: 13 14 13x
# hint: pseudo-header
# the pseudo-header is not in the sum
s/add(0, pseudo, sizeof pseudo)/0/
