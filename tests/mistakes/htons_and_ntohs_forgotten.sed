# steps: 07 08 09 10
# hint: htons
# complaint: It says that it has port 2347. But when another program holds 11017, it can't start.
# the port is not in network order, and shown the same way
s/htons((uint16_t)port)/(uint16_t)port/;s/ntohs(server.sin_port)/server.sin_port/
