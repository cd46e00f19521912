# steps: 11 12
# hint: no-timeout
# it waits for ever
/struct timeval/,/die("Setsockopt/d
