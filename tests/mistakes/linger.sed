# steps: 09
# hint: unread
# complaint: The half comes back, and then, in place of the end, "Connection reset by peer".
# SO_LINGER with 0 seconds makes close reset the connection
s/^    shutdown(client_fd, SHUT_WR);/    setsockopt(client_fd, SOL_SOCKET, SO_LINGER, \&(struct linger){1, 0},\n               sizeof(struct linger));/
/while (recv(client_fd, buffer/{N;d}
