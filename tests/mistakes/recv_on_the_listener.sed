# steps: 09
# hint: receive-ENOTCONN
# recv on the listening socket
s/received = recv(client_fd/received = recv(fd/
