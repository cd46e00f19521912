# steps: 03x
# hint: all-addresses
# complaint: A name that has many addresses never shows more than ten.
# ten entries, as if no look-up gave more
s/^    for (struct addrinfo \*one = found; one != NULL;/    int count = 0;\n    for (struct addrinfo *one = found; one != NULL \&\& count++ < 10;/
