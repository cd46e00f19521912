# steps: 12
# hint: not-connected
# complaint: No program had the port, and it waited two seconds. The manual says that it is told at once.
# connected only to learn the address
s/if (send(fd, message, length, 0) == -1)/if (connect(fd, \&(struct sockaddr){.sa_family = AF_UNSPEC},\n                sizeof(struct sockaddr)) == -1 ||\n        sendto(fd, message, length, 0, (struct sockaddr *)\&server,\n               sizeof server) == -1)/
