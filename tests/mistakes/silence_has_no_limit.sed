# steps: 21
# hint: deadline
# complaint: The server takes my message and says nothing. I gave it one second; it sits there for an hour.
# the reply may take an hour longer
s/ready(fd, POLLIN, end)/ready(fd, POLLIN, end + 3600000)/
