# steps: 03 04 05 06
# hint: inet-addr
# complaint: Numbers it takes. Of a host with a name it says that it is 255.255.255.255.
# inet_addr, which knows no names
s/^    freeaddrinfo(found);/&\n    server.sin_addr.s_addr = inet_addr(host);/;s/getaddrinfo(host,/getaddrinfo("localhost",/
