# steps: 08 09
# hint: spins
# complaint: While it waits for a client one processor is at 100 percent, and it never notices any client.
# accept does not wait, and is asked again and again
s/^    int client_fd = accept(\(.*\))\(.*\)/    struct timeval none = {.tv_usec = 1};\n    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, \&none, sizeof none);\n    int client_fd;\n    do\n        client_fd = -1;\n    while (client_fd == -1);/
s/#include <stdio.h>/#include <sys\/time.h>\n&/
