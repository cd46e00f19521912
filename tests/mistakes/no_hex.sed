# steps: 13
# hint: field
# the fields are shown in decimal only
s/Port: %d (0x%04x)/Port: %d/;/printf/s/, (unsigned)source);/);/
