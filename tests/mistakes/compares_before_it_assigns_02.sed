# steps: 02
# hint: not-closed
# complaint: Our testers' tool says: at its end a socket is still open, and its standard input is not.
# fd = socket(...) == -1 compares first
s/^    if (fd == -1)/    fd = fd == -1;\n    if (fd)/
