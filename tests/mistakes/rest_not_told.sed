# steps: 10
# hint: lost
# complaint: I sent 2000 bytes and it counted 1024. That the rest is lost it did not say.
# nothing is said of what was lost
s/rest = " (the rest.*/rest = "";/
