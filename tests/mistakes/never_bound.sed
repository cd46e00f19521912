# steps: 07
# hint: no-bind
# complaint: It says that it has my port. Any other program can have it at the same time.
# it prints the port, and bind is never called
s/if (bind(.*/if (server.sin_family != AF_INET)/;s/getsockname(fd, (struct sockaddr \*)&server, &length)/(int)length/
