# steps: 04 05 06 07 08 09 10 11 12
# hint: htonl
# htonl on a port
s/htons((uint16_t)port)/(uint16_t)htonl((uint32_t)port)/
