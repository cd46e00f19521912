# steps: 04 05 05x 06 07 08 09 10 11 12
# hint: htons
# complaint: I name port 2347, and our network people say that it is port 11017 that it uses.
# the port is not in network order
s/htons((uint16_t)port)/(uint16_t)port/
