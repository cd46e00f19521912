# steps: 07 08 09
# hint: reuseaddr
# SO_REUSEADDR is set too late
/if (setsockopt/,/die(/d;/die("Bind failed")/a\
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, \&on, sizeof on);
