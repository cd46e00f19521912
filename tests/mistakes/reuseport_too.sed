# steps: 07 07x 08 09
# hint: shared-port
# complaint: My web server listens on that port, and would share it with a friend. This one just took it too.
# exam: no
# SO_REUSEPORT beside SO_REUSEADDR
s/^    int on = 1;/&\n    setsockopt(fd, SOL_SOCKET, 15, \&on, sizeof on);/
