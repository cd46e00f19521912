# steps: 09
# hint: receive-ENOTCONN
# complaint: As soon as a client is there it ends: "Transport endpoint is not connected".
# recv on the listening socket
s/received = recv(client_fd/received = recv(fd/
