# steps: 04
# hint: no-connect
# complaint: It says that it is connected, even to a port where nobody listens, and no server ever hears of it.
# sin_family is 0 when connect gets the struct, and connect with such an address connects to nobody
s/server.sin_port = htons(/server.sin_family = 0;\n    &/
