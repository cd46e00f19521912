# steps: 08 09
# hint: lines
# a word in the line that says that it listens
s/"server socket listening/"Server socket is listening/
