# steps: 03 03x 04 05 05x 06 11 12
# hint: memory
# freeaddrinfo is not called
/^    freeaddrinfo/d
