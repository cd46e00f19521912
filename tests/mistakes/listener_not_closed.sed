# steps: 08 09
# hint: not-closed
# the listening socket is not closed
s/ || close(fd) == -1//
