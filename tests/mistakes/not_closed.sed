# steps: all
# not: 03 13 16 17 18 19 21 22 23
# hint: not-closed
# complaint: Our testers' tool says that a socket is still open when it ends. No other is.
# the socket is not closed
/^    if (close(/,/die("Close/d
/^    close(fd);/d
