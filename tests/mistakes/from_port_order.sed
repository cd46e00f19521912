# steps: 11
# hint: client-port
# the port of the sender is in network order
s/ntohs(from.sin_port)/from.sin_port/
