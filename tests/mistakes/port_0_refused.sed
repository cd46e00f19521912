# steps: 07 08 08x 09 10
# hint: refused
# a server refuses port 0
s/, 0, 65535/, 1, 65535/
