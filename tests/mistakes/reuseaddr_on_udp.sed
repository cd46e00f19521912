# steps: 10
# hint: shared-port
# complaint: I started it twice on one port, by mistake. It did not complain, and one of the two hears nothing.
# SO_REUSEADDR on a UDP server
s/^    struct sockaddr_in server/    int on = 1;\n    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, \&on, sizeof on) == -1)\n        die("Setsockopt failed");\n&/
