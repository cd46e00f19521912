# steps: 13x
# hint: not-hex
# complaint: I forgot the last digit, and it did not notice.
# a single digit at the end is taken for a byte
s/^        if (low == -1 || length == most)/        if (high != -1 \&\& text[1] == 0 \&\& length < most) {\n            bytes[length++] = (unsigned char)high;\n            break;\n        }\n&/
