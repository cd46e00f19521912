# steps: 04 05
# hint: no-connect
# complaint: It says that it is connected, yet the server, which runs, sees no client.
# SOCK_DGRAM in place of SOCK_STREAM
s/socket(AF_INET, SOCK_STREAM/socket(AF_INET, SOCK_DGRAM/
