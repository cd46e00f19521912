/* turns.h - serve a client in turns, and never wait for it. What step 18
 * teaches, for step 19. */
#ifndef TURNS_H
#define TURNS_H

#include <sys/socket.h>

#include <stdio.h>

#include "listen.h"

/* What must be known of a client when its next turn comes. */
struct client {
    char name[NAME_SIZE], buffer[1024];
    enum { RECEIVING, SENDING, DRAINING } state;
    ssize_t received, sent;
};

/* Do for C, whose socket is FD, what can be done now. Return 0 when its visit
 * is over, -1 when a call has failed, if only for it would have had to wait. */
static inline ssize_t serve(int fd, struct client *c)
{
    if (c->state == DRAINING) /* once in a turn: the others have theirs, too */
        return recv(fd, c->buffer, sizeof c->buffer, 0);
    if (c->state == RECEIVING) {
        c->received = recv(fd, c->buffer, sizeof c->buffer, 0);
        if (c->received == -1)
            return -1;
        c->sent = 0;
        c->state = SENDING;
    }
    ssize_t n, half = c->received / 2;
    for (; c->sent < half; c->sent += n) {
        n = send(fd, c->buffer + c->sent, (size_t)(half - c->sent), 0);
        if (n == -1)
            return -1;
    }
    printf("Received %zd bytes from %s, sent back %zd\n", c->received, c->name,
           half);
    shutdown(fd, SHUT_WR);
    c->state = DRAINING;
    return 1;
}

#endif
