# steps: 23
# hint: both-ways
# complaint: Short files are no trouble. With long ones client and server look at each other and nothing moves.
# the socket waits until all is sent
/fcntl(fd, F_SETFL/,/die/d
