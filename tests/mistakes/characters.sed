# steps: 09
# hint: characters
# complaint: I send one letter of two bytes, an é, and nothing comes back. Half of two should be one.
# half of the characters, in UTF-8
s/    ssize_t half = received \/ 2;/    ssize_t chars = 0, half = 0, seen = 0;\n    for (ssize_t i = 0; i < received; i++)\n        chars += (buffer[i] \& 0xc0) != 0x80;\n    while (half < received \&\&\n           seen + ((buffer[half] \& 0xc0) != 0x80) <= chars \/ 2)\n        seen += (buffer[half++] \& 0xc0) != 0x80;/
