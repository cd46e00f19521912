# steps: 04 05 06
# hint: lines
# complaint: One line says that the host is 127.0.0.1, the line "connected" has another address.
# 127.0.0.1 is shown whatever the address
s/"The host's IP address is %s\\n", ip/"The host's IP address is 127.0.0.1\\n"/
