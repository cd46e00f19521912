# steps: 13 14 13x
# hint: odd
# complaint: The checksums of messages of 4 or 6 letters are right, those of 5 or 7 are wrong.
# an odd last byte is taken for the less significant one
s/unsigned low = i + 1 < length ? bytes\[i + 1\] : 0;/if (i + 1 == length)\n            return sum + bytes[i];\n        unsigned low = bytes[i + 1];/
