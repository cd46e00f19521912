# steps: 03 03x 04 05 06 08 08x 09 10 11 12
# hint: inet_ntop-ENOSPC
# room for 15 characters: an address may have 15, and its NUL
s/INET_ADDRSTRLEN\]/15]/
