# steps: 21
# hint: so-error
# complaint: Nobody listens there. It says that it is connected.
# POLLOUT is taken for a connection
s/getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == -1/(error = 0) == -1/;s/^    socklen_t size = sizeof error;/    (void)error;/
