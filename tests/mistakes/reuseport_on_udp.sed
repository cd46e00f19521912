# steps: 10
# hint: shared-port
# complaint: Two of them have one port now, without an error, and which one gets a message is luck.
# exam: no
# SO_REUSEPORT on a UDP server
s/^    struct sockaddr_in server/    int on = 1;\n    setsockopt(fd, SOL_SOCKET, 15, \&on, sizeof on);\n&/
