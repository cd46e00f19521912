# steps: 02
# hint: socket-EPROTONOSUPPORT
# complaint: Protocol 6 is TCP, but for 6 it says "Protocol not supported". And 17, UDP, it takes.
# SOCK_DGRAM in place of SOCK_STREAM
s/socket(AF_INET, SOCK_STREAM/socket(AF_INET, SOCK_DGRAM/
