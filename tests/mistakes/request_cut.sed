# steps: 05 06
# hint: request-cut
# complaint: For a host with a name of 230 letters the request that arrives breaks off in the middle.
# room for 256 bytes, and nobody looks whether it was enough
s/request\[1024\]/request[256]/
/length < 0 ||/,/die_with("Send/c\
    (void)length;
