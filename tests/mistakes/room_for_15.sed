# steps: 03 03x 04 05 06 08 08x 09 10 11 12
# hint: inet_ntop-ENOSPC
# complaint: Where the other machine is 192.168.100.101 it ends with "No space left on device".
# room for 15 characters: an address may have 15, and its NUL
s/INET_ADDRSTRLEN\]/15]/
