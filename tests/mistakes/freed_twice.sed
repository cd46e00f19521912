# steps: 03 03x 04 05 06 11 12
# hint: abort
# freeaddrinfo is called twice
s/^    freeaddrinfo(found);/&\n&/
