# steps: 08 08x 10
# hint: time-limit
# SO_RCVTIMEO where no limit may be
s/printf("server socket bind/struct timeval limit = {.tv_sec = 2};\n    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, \&limit, sizeof limit);\n    &/
s/^#include <sys\/socket.h>/&\n#include <sys\/time.h>/
