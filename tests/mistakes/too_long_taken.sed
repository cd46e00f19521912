# steps: 13 14
# hint: too-long
# complaint: 66000 bytes fit into no datagram. It should show me how to call it, and sets to work instead.
# a message that does not fit is taken
s/strlen(argv\[5\]) > MOST/strlen(argv[5]) > 100000/;s/HEADER + MOST\]/HEADER + 100000]/
