# steps: 13
# hint: dump
# the pseudo-header is in the dump
s/^    printf("Datagram:");/&\n    for (size_t i = 0; i < sizeof pseudo; i++)\n        printf(" %02x", pseudo[i]);/
