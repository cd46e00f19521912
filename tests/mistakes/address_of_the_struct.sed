# steps: 03 03x 04 05 05x 06 06x 08 08x 09 10 11 12
# hint: sin-addr
# complaint: Whatever machine the other side is, the address that it shows me begins with 2.0.
# the address of the whole struct is shown
s/inet_ntop(AF_INET, &\(server\|client\|from\|own\).sin_addr/inet_ntop(AF_INET, \&\1/
