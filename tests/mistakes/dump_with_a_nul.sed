# steps: 13
# hint: dump
# the NUL of the string is in the dump
s/i < length; i++)$/i < length + 1; i++)/
