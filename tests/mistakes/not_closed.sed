# steps: 01 02 04 05 06 07 08 09 10 11 12 14
# hint: not-closed
# the socket is not closed
/^    if (close(/,/die("Close/d
/^    close(fd);/d
