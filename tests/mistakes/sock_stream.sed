# steps: 10 11 12
# hint: datagram
# a socket of the wrong type
s/socket(AF_INET, SOCK_DGRAM, 0)/socket(AF_INET, SOCK_STREAM, 0)/
