# steps: 07x
# hint: next-port
# complaint: It gives up though the next port is free.
# an error of bind ends it, "in use" too
s/errno != EADDRINUSE || port == last/port <= last/
