# steps: 13
# hint: dump
# complaint: The datagram that it shows is 12 bytes longer than its own Length says.
# the pseudo-header is in the dump
s/^    printf("Datagram:");/&\n    for (size_t i = 0; i < sizeof pseudo; i++)\n        printf(" %02x", pseudo[i]);/
