# steps: 03 03x 04 05 05x 06 11 12
# hint: host-fixed
# the host is always localhost
s/getaddrinfo(host,/getaddrinfo("localhost",/
