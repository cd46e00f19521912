# steps: 03 03x 04 05 06 11 12
# hint: abort
# complaint: As soon as it has found the host, it ends with "Aborted".
# freeaddrinfo is called twice
s/^    freeaddrinfo(found);/&\n&/
