# steps: 08x
# hint: EBADF
# complaint: The first one is served, the second is not.
# the listening socket is closed with the first client
s/if (close(client_fd) == -1)/if (close(client_fd) == -1 || close(fd) == -1)/
