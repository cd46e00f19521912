# steps: 22
# hint: ipv4-only
# complaint: By its IPv6 address nobody reaches this machine, though ping does.
# a socket of IPv4
s/socket(AF_INET6,/socket(AF_INET,/
s/struct sockaddr_in6 address/struct sockaddr_in address/
s/sin6_family = AF_INET6/sin_family = AF_INET/
s/sin6_addr = in6addr_any/sin_addr.s_addr = htonl(INADDR_ANY)/
s/sin6_port/sin_port/
s/AF_INET6, &address.sin6_addr/AF_INET, \&address.sin_addr/
s/sizeof on) == -1 ||/sizeof on) == -1)/
/IPV6_V6ONLY/d
s/on = 1, off = 0/on = 1/
s/"\[%s\]:%d"/"%s:%d"/
