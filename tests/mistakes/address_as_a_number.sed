# steps: 03 04 05 06
# hint: no-address
# complaint: It tells me one long number where I look for the address of the host, with its dots.
# the address is printed as one number
s/IP address is %s\\n", ip/IP address is %u\\n", (unsigned)server.sin_addr.s_addr/
