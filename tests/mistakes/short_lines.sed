# steps: 09x
# hint: long-line
# complaint: Half of my answers get lost, but only of the long ones.
# there is room for 1024 bytes
s/line\[65536\]/line[1024]/
