# steps: 20 21
# hint: long-address
# complaint: ::1 works. For 2001:db8:1:2:3:4:5:6 it says "Getnameinfo failed" and ends.
# the room for the address is that of IPv4
s/INET6_ADDRSTRLEN + IF_NAMESIZE/INET_ADDRSTRLEN/
