# steps: 03 03x 04 05 06 11 12
# hint: gai-errno
# complaint: I mistyped the host. The reason that I get is "Success", or "No such file", not that it is unknown.
# errno for the error of getaddrinfo
s/die_lookup(\(".*"\), status)/die(\1)/
