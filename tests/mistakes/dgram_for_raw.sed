# steps: 14
# hint: send-EINVAL
# complaint: Even with the addresses and ports of the manual's example it ends with "Invalid argument".
# a UDP socket, not a raw one
s/SOCK_RAW/SOCK_DGRAM/
