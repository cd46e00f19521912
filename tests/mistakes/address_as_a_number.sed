# steps: 03 04 05 06
# hint: no-address
# complaint: It tells me a number of ten digits where I look for the address of the host.
# the address is printed as one number
s/IP address is %s\\n", ip/IP address is %u\\n", (unsigned)server.sin_addr.s_addr/
