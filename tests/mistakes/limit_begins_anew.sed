# steps: 11 12
# hint: interrupted
# after EINTR it gives up
s/while (n == -1 && errno == EINTR);/while (0);/
