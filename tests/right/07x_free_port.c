/* 07x_free_port.c - give a server's socket the first free port of a range
 * New: bind again where it says EADDRINUSE, and nothing else
 * Try: build/07x_free_port 2347 2350
 * After: 07_server_bind
 * See also: bind(2), errno(3), ip(7) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"

int main(int argc, char *argv[])
{
    int first = argc > 1 ? to_number(argv[1], 1, 65535) : -1;
    int last = argc > 2 ? to_number(argv[2], 1, 65535) : -1;
    if (argc > 3 || first == -1 || last < first)
        usage(argv[0], "FIRST LAST (1 to 65535, LAST not below FIRST)");

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
                                 .sin_addr.s_addr = htonl(INADDR_ANY)};

    /* int, not uint16_t, which would go from 65535 on to 0. A socket whose
     * bind has failed is not bound: it may try again. */
    int port = first;
    for (;;) {
        server.sin_port = htons((uint16_t)port);
        if (bind(fd, (struct sockaddr *)&server, sizeof server) == 0)
            break;
        if (errno != EADDRINUSE || port == last)
            die("Bind failed");
        port++;
    }
    printf("server socket bind successfully on port %d\n", port);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
