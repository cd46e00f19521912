# steps: 20
# hint: one-address
# complaint: An address refuses, and the reason that I read is "Bad file descriptor".
# close, which may change errno, comes before errno is read
s/^        complain(ip, "Connect failed");/        close(fd);\n        close(fd);\n&/
/for the next try/d
