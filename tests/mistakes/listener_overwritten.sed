# steps: 15
# hint: EBADF
# complaint: One client is served, then it ends, with "Bad file descriptor".
# the client's socket is put into the variable of the listening one, which is lost
/^    if (close(fd) == -1)/{N;d}
s/int client_fd = next_client(/fd = next_client(/; s/client_fd, name/fd, name/; s/close(client_fd)/close(fd)/
