# steps: 01 07
# hint: kind
# complaint: Our administrator's list has a UDP socket for this program, where it should be one of TCP.
# SOCK_DGRAM in place of SOCK_STREAM
s/socket(AF_INET, SOCK_STREAM/socket(AF_INET, SOCK_DGRAM/
