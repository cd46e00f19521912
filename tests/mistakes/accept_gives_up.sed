# steps: 08 08x 10
# hint: time-limit
# complaint: Nobody came in the first two seconds, and the server ended: "Resource temporarily unavailable".
# SO_RCVTIMEO where no limit may be
s/printf("server socket bind/struct timeval limit = {.tv_sec = 2};\n    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, \&limit, sizeof limit);\n    &/
s/^#include <sys\/socket.h>/&\n#include <sys\/time.h>/
