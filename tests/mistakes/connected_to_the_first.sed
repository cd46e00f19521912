# steps: 10x
# hint: next
# complaint: The first client gets its answers, everybody else waits in vain.
# the socket is connected to whoever comes first
s/(struct sockaddr \*)&client,$/NULL,/;s/^                   length) == -1) {/                   0) == -1) {/;s/^        ssize_t half = /        if (connect(fd, (struct sockaddr *)\&client, length) == -1)\n            die("Connect failed");\n&/
