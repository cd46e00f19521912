# steps: 07x
# hint: not-closed
# complaint: After many tries it says that too many files are open.
# a new socket for each try, and the old one is not closed
s/^        port++;/&\n        fd = socket(AF_INET, SOCK_STREAM, 0);\n        setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, \&on, sizeof on);/
