# steps: 01
# hint: arguments
# complaint: It takes no arguments, says the manual. But whatever I write behind its name, it runs.
# arguments are not refused
s/argc > 1/argc < 1/
