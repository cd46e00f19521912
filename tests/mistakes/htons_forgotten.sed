# steps: 04 05 05x 06 07 08 09 10 11 12
# hint: htons
# the port is not in network order
s/htons((uint16_t)port)/(uint16_t)port/
