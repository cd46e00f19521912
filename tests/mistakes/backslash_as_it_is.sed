# steps: 06
# hint: escape
# a backslash is not escaped
s/bytes\[i\] == .\\\\.)/bytes[i] == 0x100)/
