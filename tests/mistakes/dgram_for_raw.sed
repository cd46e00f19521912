# steps: 14
# hint: send-EINVAL
# a UDP socket, not a raw one
s/SOCK_RAW/SOCK_DGRAM/
