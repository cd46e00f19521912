# steps: 03 03x 04 05 05x 06 11 12 20 21
# hint: host-fixed
# complaint: Whatever host I name, it takes my own machine for it.
# the host is always localhost
s/int status = getaddrinfo(host, argc/int status =\n        getaddrinfo("localhost", argc/;s/getaddrinfo(host,/getaddrinfo("localhost",/
