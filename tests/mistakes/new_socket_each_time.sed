# steps: 11x
# hint: same-socket
# complaint: My server is slow, but it has answered all three questions, and still it says: no answer.
# each try asks with a socket of its own
s/^    for (int tries = 0.*/&\n        if (tries > 0 \&\& (close(fd) == -1 || (fd = socket(AF_INET, SOCK_DGRAM, 0)) == -1))\n            die("Failed to create socket");/
