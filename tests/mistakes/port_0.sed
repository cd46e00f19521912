# steps: 04 05 05x 06 06x 11 12
# hint: number
# a client takes port 0
s/, 1, 65535/, 0, 65535/
