# steps: 10
# hint: no-answer
# complaint: The server says that it has answered, but clients that listen to its port alone hear nothing.
# the answer goes out through another socket
/if (sendto(fd,/{N;s/fd,\(.*0,\) \(.*,\)\n */socket(AF_INET, SOCK_DGRAM, 0),\1\n               \2 /}
