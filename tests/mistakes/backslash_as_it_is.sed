# steps: 06
# hint: escape
# complaint: A carriage return and a backslash with an r look the same in what it shows of a reply.
# a backslash is not escaped
s/bytes\[i\] == .\\\\.)/bytes[i] == 0x100)/
