# steps: 06 06x
# hint: receive-ECONNREFUSED
# SOCK_DGRAM in place of SOCK_STREAM
s/socket(AF_INET, SOCK_STREAM/socket(AF_INET, SOCK_DGRAM/
