# steps: 09
# hint: send-EPIPE
# send on the listening socket
s/n = send(client_fd/n = send(fd/
