# steps: 05x
# hint: connect-first
# complaint: I see nothing at all, no connection either, until I type something.
# it waits for its input before it connects
s/^    server.sin_port/    struct pollfd first = {.fd = 0, .events = POLLIN};\n    poll(\&first, 1, -1);\n&/
s/^#include <signal.h>/#include <poll.h>\n&/
