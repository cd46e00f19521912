# steps: 08 08x 09
# hint: listen-EOPNOTSUPP
# complaint: It gets its port, and right after that it ends with "Operation not supported".
# SOCK_DGRAM in place of SOCK_STREAM
s/socket(AF_INET, SOCK_STREAM/socket(AF_INET, SOCK_DGRAM/
