# steps: 03 04 05 05x 06 11 12
# hint: memory
# freeaddrinfo comes before the address is copied
/^    memcpy(&server/{h;d};/^    freeaddrinfo/{G}
