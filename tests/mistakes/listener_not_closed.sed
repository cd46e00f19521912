# steps: 08 09
# hint: not-closed
# complaint: Our testers' tool says that one of its two sockets is still open when the server ends.
# the listening socket is not closed
s/ || close(fd) == -1//
