# steps: 01 02
# hint: kind
# a socket of AF_INET6
s/socket(AF_INET,/socket(AF_INET6,/
