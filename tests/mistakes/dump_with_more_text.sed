# steps: 13
# hint: dump
# complaint: My script reads what stands after "Datagram:" as hex bytes, and trips over "19 bytes".
# a line comes after the bytes
s/^    printf("\\n");/&\n    printf("%zu bytes\\n", length);/
