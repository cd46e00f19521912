# steps: 11 12
# hint: interrupted
# complaint: I pressed Ctrl-Z and typed fg. At once it said that no answer had come within 2 seconds.
# EINTR is taken for no answer
s/while (n == -1 && errno == EINTR);/while (0);/;s/errno == EWOULDBLOCK)/errno == EINTR)/
