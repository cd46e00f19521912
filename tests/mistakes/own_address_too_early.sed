# steps: 12
# hint: own-address
# complaint: It says that its own address is 0.0.0.0, and its port 0. That can't be.
# getsockname before connect
s/if (connect(fd/socklen_t l0 = sizeof(struct sockaddr_in);\n    struct sockaddr_in o0;\n    getsockname(fd, (struct sockaddr *)\&o0, \&l0);\n    &/;s/own_length) == -1)/own_length) == -1 || !memcpy(\&own, \&o0, sizeof own))/
