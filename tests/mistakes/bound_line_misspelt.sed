# steps: 07 07x 08 09 10
# hint: lines
# a word in the line that names the port
s/bind successfully on/bound on/
