# steps: 11x
# hint: interrupted
# complaint: I pressed Ctrl-Z, then fg, and it asked at once, though its second was not over.
# EINTR ends the wait of a try
/while (n == -1 && errno == EINTR);/s/while.*/while (0);/;s/(errno != EAGAIN && /(errno != EINTR \&\& errno != EAGAIN \&\& /
