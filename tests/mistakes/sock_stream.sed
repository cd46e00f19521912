# steps: 10 11 12
# hint: datagram
# complaint: The UDP program on the other side runs, on the right port, but the two never meet.
# a socket of the wrong type
s/socket(AF_INET, SOCK_DGRAM, 0)/socket(AF_INET, SOCK_STREAM, 0)/
