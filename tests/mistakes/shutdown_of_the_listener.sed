# steps: 09
# hint: no-end
# complaint: The half has come, and then client and server wait for each other, for ever.
# shutdown on the listening socket
s/shutdown(client_fd/shutdown(fd/
