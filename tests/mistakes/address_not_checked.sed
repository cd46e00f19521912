# steps: 13
# hint: address
# complaint: I mistyped an address, 127.0.0.one, and it worked out a checksum all the same.
# what is no address is taken
s/inet_pton(AF_INET, argv\[\([13]\)\], \([a-z +4]*\)) != 1/inet_pton(AF_INET, argv[\1], \2) == -1/
