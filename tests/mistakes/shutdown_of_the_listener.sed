# steps: 09
# hint: no-end
# shutdown on the listening socket
s/shutdown(client_fd/shutdown(fd/
