# steps: 09
# hint: send-EPIPE
# complaint: The client is still there and waits for its half. The server ends with "Broken pipe".
# send on the listening socket
s/n = send(client_fd/n = send(fd/
