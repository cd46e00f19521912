# steps: 21
# hint: deadline
# complaint: A machine that does not answer keeps it for two minutes, whatever limit I give.
# the socket is one that waits
/if (fcntl(fd, F_SETFL, O_NONBLOCK) == -1/{N;N;s/if .*\n *(\(connect.*\n\) *\(.*\)))$/if (\1        \2)/}
