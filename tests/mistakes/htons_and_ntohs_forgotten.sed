# steps: 07 08 09 10
# hint: htons
# the port is not in network order, and shown the same way
s/htons((uint16_t)port)/(uint16_t)port/;s/ntohs(server.sin_port)/server.sin_port/
