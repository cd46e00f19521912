# steps: 13
# hint: field
# complaint: It shows the two ports in decimal alone, without the 0x number that the manual has in brackets.
# the fields are shown in decimal only
s/Port: %d (0x%04x)/Port: %d/;/printf/s/, (unsigned)source);/);/;/Destination/{N;s/,\n *(unsigned)destination//}
