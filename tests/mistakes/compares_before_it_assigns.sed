# steps: 04 05 06 07 08 09 10 11 12
# hint: ENOTSOCK
# complaint: With arguments that are right it ends, in my terminal, with "Socket operation on non-socket".
# fd = socket(...) == -1 compares first
s/^    if (fd == -1)/    fd = fd == -1;\n    if (fd)/
