# steps: 03 03x 04 05 06 11 12
# hint: memory
# freeaddrinfo is not called
/^    freeaddrinfo/d
