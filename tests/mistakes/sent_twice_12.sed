# steps: 12
# hint: one-datagram
# complaint: My neighbour gets all that I send two times, and says so.
# the datagram is sent two times, to be on the safe side
s/^    printf("Sent /    send(fd, message, length, 0);\n&/
