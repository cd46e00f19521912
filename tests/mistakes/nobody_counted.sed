# steps: 12x
# hint: strangers-counted
# complaint: I know that two others wrote to it, and it says that there were none.
# the socket is connected, so that the kernel throws away what strangers send
s/^    size_t length = strlen/    if (connect(fd, (struct sockaddr *)\&server, sizeof server) == -1)\n        die("Connect failed");\n&/;s/(struct sockaddr \*)&server,$/NULL,/;s/^               sizeof server) == -1)/               0) == -1)/
