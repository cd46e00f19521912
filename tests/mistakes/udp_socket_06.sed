# steps: 06 06x
# hint: receive-ECONNREFUSED
# complaint: The server runs. It says that it is connected and has sent, and then "Connection refused".
# SOCK_DGRAM in place of SOCK_STREAM
s/socket(AF_INET, SOCK_STREAM/socket(AF_INET, SOCK_DGRAM/
