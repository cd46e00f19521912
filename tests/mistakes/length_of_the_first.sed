# steps: 08x
# hint: client-address
# complaint: Every client is 0.0.0.0, port 0.
# the size of the room for the address is 0 before accept
s/^        length = sizeof client;/        length = 0;\n        client.sin_addr.s_addr = client.sin_port = 0;/
