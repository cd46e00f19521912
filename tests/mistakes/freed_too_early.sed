# steps: 03 04 05 05x 06 11 12
# hint: memory
# complaint: Our testers' memory checker stops it as soon as it has looked up a host.
# freeaddrinfo comes before the address is copied
/^    memcpy(&server/{h;d};/^    freeaddrinfo/{G}
