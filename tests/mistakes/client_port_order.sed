# steps: 08 08x 09 10
# hint: client-port
# the port of the client is in network order
s/ntohs(client.sin_port)/client.sin_port/
