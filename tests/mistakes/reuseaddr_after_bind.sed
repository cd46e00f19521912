# steps: 07 08 09
# hint: reuseaddr
# complaint: The last client has gone. A new start on that port is refused as "in use", until a minute has passed.
# SO_REUSEADDR is set too late
/if (setsockopt/,/die(/d;/die("Bind failed")/a\
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, \&on, sizeof on);
