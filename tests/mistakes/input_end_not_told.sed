# steps: 23
# hint: end-told
# complaint: With a file as its input it never ends. The server says that it is still waiting for more.
# the server does not learn that the input has ended
/^                shutdown(fd, SHUT_WR);/d
