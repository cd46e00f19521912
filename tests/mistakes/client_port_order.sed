# steps: 08 08x 09 10
# hint: client-port
# complaint: The client says that its own port is 40000. The server shows 16540 for it.
# the port of the client is in network order
s/ntohs(client.sin_port)/client.sin_port/
