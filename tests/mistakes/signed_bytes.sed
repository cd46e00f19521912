# steps: 06
# hint: escape
# bytes above 127 are negative numbers
s/"\\\\x%02x", bytes\[i\]/"\\\\x%02x", (unsigned)(signed char)bytes[i]/
