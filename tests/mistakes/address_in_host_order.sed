# steps: 03 04 05 06
# hint: address-order
# complaint: It says that the address of localhost is 1.0.0.127.
# the address is turned into the order of the host
s/^    freeaddrinfo(found);/&\n    server.sin_addr.s_addr = ntohl(server.sin_addr.s_addr);/
