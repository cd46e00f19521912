# steps: 04 05 06 07 08 09 10 11 12
# hint: htonl
# complaint: Whatever port I name, it behaves as if I had named port 0.
# htonl on a port
s/htons((uint16_t)port)/(uint16_t)htonl((uint32_t)port)/
