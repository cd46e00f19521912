# steps: 11 12
# hint: interrupted
# EINTR is taken for no answer
s/while (n == -1 && errno == EINTR);/while (0);/;s/errno == EWOULDBLOCK)/errno == EINTR)/
