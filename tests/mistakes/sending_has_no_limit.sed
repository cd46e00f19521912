# steps: 21
# hint: deadline
# complaint: A server that reads nothing holds it up for an hour, with my long message half sent.
# sending may take an hour longer
s/ (in_time = ready(fd, POLLOUT, end))) {/\n           (in_time = ready(fd, POLLOUT, end + 3600000))) {/
