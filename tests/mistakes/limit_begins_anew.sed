# steps: 11 12
# hint: interrupted
# complaint: I pressed Ctrl-Z and typed fg, and it ended with "Interrupted system call".
# after EINTR it gives up
s/while (n == -1 && errno == EINTR);/while (0);/
