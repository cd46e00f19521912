# steps: all
# not: 03 13
# hint: not-closed
# the socket is not closed
/^    if (close(/,/die("Close/d
/^    close(fd);/d
