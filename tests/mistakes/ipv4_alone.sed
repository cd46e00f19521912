# steps: 20 21
# hint: both-families
# complaint: I typed ::1, and it says that there is no such address for a host.
# getaddrinfo is asked for IPv4 alone
s/AF_UNSPEC/AF_INET/;/= AF_INET,$/{N;s/\n */ /}
