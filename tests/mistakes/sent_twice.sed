# steps: 11
# hint: one-datagram
# complaint: The server says that I have asked it twice. I have asked once.
# the datagram is sent two times, to be on the safe side
s/^    printf("Sent /    sendto(fd, message, length, 0, (struct sockaddr *)\&server, sizeof server);\n&/
