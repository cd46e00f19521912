# steps: 07 08 08x 09 10
# hint: real-port
# the port that was asked for is shown, not the one that was had
s/ntohs(server.sin_port))/port)/
