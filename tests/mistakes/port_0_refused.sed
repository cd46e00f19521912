# steps: 07 08 08x 09 10
# hint: refused
# complaint: For "any free port" the manual tells me to say 0. It refuses that.
# a server refuses port 0
s/, 0, 65535/, 1, 65535/
