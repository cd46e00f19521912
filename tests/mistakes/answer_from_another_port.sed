# steps: 10
# hint: no-answer
# the answer goes out through another socket
s/if (sendto(fd,/if (sendto(socket(AF_INET, SOCK_DGRAM, 0),/
