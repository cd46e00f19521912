# steps: 13
# hint: length
# complaint: For an empty message it says "Length: 0". My book says that it is never less than 8.
# the length is that of the message
s/size_t length = HEADER + strlen(argv\[5\]);/size_t length = HEADER + strlen(argv[5]), udp_length = length - HEADER;/;s/put16(datagram + 4, (unsigned)length)/put16(datagram + 4, (unsigned)udp_length)/;s/put16(pseudo + 10, (unsigned)length)/put16(pseudo + 10, (unsigned)udp_length)/;s/printf("Length: %zu (0x%04zx)\\n", length, length)/printf("Length: %zu (0x%04zx)\\n", udp_length, udp_length)/
