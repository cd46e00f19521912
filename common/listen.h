/* listen.h - a socket that listens, and a client's name. What steps 07 and 08
 * teach, for the servers from 15 on. */
#ifndef LISTEN_H
#define LISTEN_H

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>

#include "common.h"

/* Return a TCP socket that listens on PORT (0: the kernel chooses) of all IPv4
 * interfaces, with room for BACKLOG clients in its queue, and say so as 08
 * does. Ends the program where a call fails: bind(2), listen(2), ip(7). */
static inline int listen_on(int port, int backlog)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd == -1)
        die("Failed to create socket");

    int on = 1;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == -1)
        die("Setsockopt failed");

    struct sockaddr_in server = {.sin_family = AF_INET,
                                 .sin_addr.s_addr = htonl(INADDR_ANY),
                                 .sin_port = htons((uint16_t)port)};
    if (bind(fd, (struct sockaddr *)&server, sizeof server) == -1)
        die("Bind failed");

    socklen_t length = sizeof server;
    if (getsockname(fd, (struct sockaddr *)&server, &length) == -1)
        die("Getsockname failed");
    printf("server socket bind successfully on port %d\n",
           ntohs(server.sin_port));

    if (listen(fd, backlog) == -1)
        die("Listen failed");
    printf("server socket listening\n");
    return fd;
}

/* The bytes of the longest "IP:PORT" and its NUL. */
enum { NAME_SIZE = INET_ADDRSTRLEN + sizeof ":65535" - 1 };

/* Write CLIENT's "IP:PORT" to NAME, which has NAME_SIZE bytes: inet_ntop(3). */
static inline void name_client(char *name, const struct sockaddr_in *client)
{
    char ip[INET_ADDRSTRLEN];

    if (inet_ntop(AF_INET, &client->sin_addr, ip, sizeof ip) == NULL)
        die("Inet_ntop failed");
    snprintf(name, NAME_SIZE, "%s:%d", ip, ntohs(client->sin_port));
}

#endif
