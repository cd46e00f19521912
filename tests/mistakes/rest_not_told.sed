# steps: 10
# hint: lost
# nothing is said of what was lost
s/rest = " (the rest.*/rest = "";/
