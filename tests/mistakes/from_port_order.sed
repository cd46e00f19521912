# steps: 11
# hint: client-port
# complaint: My server has port 2347. It says that the answer came from port 11017.
# the port of the sender is in network order
s/ntohs(from.sin_port)/from.sin_port/
