# steps: 06
# hint: escape
# complaint: For an é it shows \xffffffc3\xffffffa9, far more than two digits each.
# bytes above 127 are negative numbers
s/"\\\\x%02x", bytes\[i\]/"\\\\x%02x", (unsigned)(signed char)bytes[i]/
