/* 07_server_bind.c - give a server's socket its port
 * New: bind, setsockopt, getsockname
 * Try: build/07_server_bind 2347
 * After: nothing (a new start: the server)
 * See also: bind(2), getsockname(2), socket(7), ip(7) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    if (argc > 2 || port == -1)
        usage(argv[0], "[PORT] (0 to 65535; 0: the kernel chooses)");

    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd == -1)
        die("Failed to create socket");

    /* Without this, a server that closed a connection first can't be run
     * again on its port for a minute or so: TIME_WAIT holds it. */
    int on = 1;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == -1)
        die("Setsockopt failed");

    /* INADDR_ANY: the notebook's '', all interfaces of this machine. */
    struct sockaddr_in server = {.sin_family = AF_INET,
                                 .sin_addr.s_addr = htonl(INADDR_ANY),
                                 .sin_port = htons((uint16_t)port)};
    if (bind(fd, (struct sockaddr *)&server, sizeof server) == -1)
        die("Bind failed");

    /* Ask which port it is: for port 0 the kernel has chosen a free one. */
    socklen_t length = sizeof server;
    if (getsockname(fd, (struct sockaddr *)&server, &length) == -1)
        die("Getsockname failed");
    printf("server socket bind successfully on port %d\n",
           ntohs(server.sin_port));

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
