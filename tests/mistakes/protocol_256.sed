# steps: 02
# hint: number
# a protocol may have more than 8 bits
s/0, 255)/0, 65535)/
