# steps: 03 03x 04 05 06 11 12
# hint: gai-errno
# errno for the error of getaddrinfo
s/die_lookup(\(".*"\), status)/die(\1)/
