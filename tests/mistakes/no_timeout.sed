# steps: 11 12
# hint: no-timeout
# complaint: The server keeps silent, and it waits on and on. The manual says two seconds.
# it waits for ever
/struct timeval/,/die("Setsockopt/d
