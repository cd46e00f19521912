# steps: 02
# hint: not-closed
# fd = socket(...) == -1 compares first
s/^    if (fd == -1)/    fd = fd == -1;\n    if (fd)/
