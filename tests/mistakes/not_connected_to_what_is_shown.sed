# steps: 04 05 06
# hint: host-fixed
# complaint: It says that it is connected to our first machine. The connection is in the last one's log.
# the first address is shown, the last one used
s/^    freeaddrinfo(found);/    struct sockaddr_in shown = server;\n    struct addrinfo *last_one = found;\n    while (last_one->ai_next != NULL)\n        last_one = last_one->ai_next;\n    memcpy(\&server, last_one->ai_addr, sizeof server);\n&/
s/&server.sin_addr, ip/\&shown.sin_addr, ip/
