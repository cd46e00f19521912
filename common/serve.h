/* serve.h - take the next client, and serve it. What step 15 teaches, for the
 * servers that serve several at once. */
#ifndef SERVE_H
#define SERVE_H

#include <sys/socket.h>

#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <unistd.h>

#include "common.h"
#include "listen.h"

/* Return the socket of the next client of FD, and its address in CLIENT, which
 * has SIZE bytes. Ends the program where accept will not work again. */
static inline int accept_next(int fd, struct sockaddr *client, socklen_t size)
{
    for (int told = 0;;) {
        socklen_t length = size;
        int client_fd = accept(fd, client, &length);
        if (client_fd != -1)
            return client_fd;
        /* A signal came, or the client has gone already: take the next. */
        if (errno == EINTR || errno == ECONNABORTED || errno == EPROTO)
            continue;
        /* Our own mistake, which no time will mend. */
        if (errno == EBADF || errno == EINVAL || errno == ENOTSOCK)
            die("Accept failed");
        /* Mostly no descriptor or no memory is left: a server waits for better
         * times, and not in a loop that keeps the processor busy. */
        if (!told++)
            complain("Next client", "Accept failed");
        sleep(1);
    }
}

/* Return the socket of the next client of FD, of IPv4, and its name in NAME,
 * which has NAME_SIZE bytes. */
static inline int next_client(int fd, char *name)
{
    struct sockaddr_in client;
    int client_fd = accept_next(fd, (struct sockaddr *)&client, sizeof client);
    name_client(name, &client);
    return client_fd;
}

/* Send the client NAME half of what it sends, as 09 does. What goes wrong is
 * told, and ends this client's visit only. */
static inline void serve(int fd, const char *name)
{
    char buffer[1024];
    ssize_t received = recv(fd, buffer, sizeof buffer, 0);
    if (received == -1) {
        complain(name, "Receive failed");
        return;
    }
    ssize_t half = received / 2;
    for (ssize_t sent = 0; sent < half;) {
        ssize_t n = send(fd, buffer + sent, (size_t)(half - sent), 0);
        if (n == -1) {
            complain(name, "Send failed");
            return;
        }
        sent += n;
    }
    printf("Received %zd bytes from %s, sent back %zd\n", received, name, half);

    shutdown(fd, SHUT_WR);
    while (recv(fd, buffer, sizeof buffer, 0) > 0)
        continue;
}

#endif
