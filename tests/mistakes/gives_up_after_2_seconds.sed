# steps: 06 09
# hint: time-limit
# complaint: If the other side takes three seconds before it sends, it ends with "Receive failed".
# SO_RCVTIMEO where no limit may be
/client_fd = accept/i\
#undef FD\
#define FD client_fd
s/^    \(ssize_t received = recv\|unsigned char buffer\)/    struct timeval limit = {.tv_sec = 2};\n    setsockopt(FD, SOL_SOCKET, SO_RCVTIMEO, \&limit, sizeof limit);\n&/
s/^#include <sys\/socket.h>/&\n#include <sys\/time.h>/
s/^int main/#define FD fd\n&/
