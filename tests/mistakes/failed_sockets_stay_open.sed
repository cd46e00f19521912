# steps: 20 21
# hint: not-closed
# complaint: Where the first address refuses, the testers' tool says that one socket is still open at the end.
# the socket of an address that failed stays open
/^ *close(fd);/d
