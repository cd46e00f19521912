# steps: 07 08 08x 09 10
# hint: real-port
# complaint: I said 0, so that it takes any free port. It says that it has port 0: where do I reach it?
# the port that was asked for is shown, not the one that was had
s/ntohs(server.sin_port))/port)/;/on port %d\\n",$/{N;s/\n *ntohs(server.sin_port))/ port)/}
