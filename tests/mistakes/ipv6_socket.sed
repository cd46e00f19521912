# steps: 01 02
# hint: kind
# complaint: Our administrator lets programs use IPv4 only, and says that this one asks for something else.
# a socket of AF_INET6
s/socket(AF_INET,/socket(AF_INET6,/
