# steps: 21
# hint: anew
# complaint: A slow server sends a letter now and then, and the limit of two seconds never comes.
# each recv has the whole limit
s/ (in_time = ready(fd, POLLIN, end)/\n           (in_time = ready(fd, POLLIN, now() + seconds * 1000LL)/
