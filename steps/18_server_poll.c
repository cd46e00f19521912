/* 18_server_poll.c - one process, which waits for all its clients at once
 * New: O_NONBLOCK, poll, a state for each client
 * Try: build/18_server_poll 2347 3 (then 06, three times, in another terminal)
 * After: 15_server_loop
 * See also: poll(2), fcntl(2), accept(2) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/listen.h"

/* What must be known of a client when its next turn comes. */
struct client {
    char name[NAME_SIZE], buffer[1024];
    enum { RECEIVING, SENDING, DRAINING } state;
    ssize_t received, sent;
};

/* Return the socket of the next client of FD, and who it is in C; or -1, and if
 * that is because there is no room for it, say so, and since when in FULL. */
static int next_client(int fd, struct client *c, time_t *full)
{
    struct sockaddr_in client;
    socklen_t length = sizeof client;
    int client_fd = accept(fd, (struct sockaddr *)&client, &length);
    if (client_fd == -1) {
        if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ||
            errno == ECONNABORTED || errno == EPROTO)
            return -1;
        if (errno == EBADF || errno == EINVAL || errno == ENOTSOCK)
            die("Accept failed");
        if (!*full)
            complain("Next client", "Accept failed");
        *full = time(NULL);
        return -1;
    }
    /* On Linux it would wait, even where FD does not: accept(2). */
    if (fcntl(client_fd, F_SETFL, O_NONBLOCK) == -1)
        die("Fcntl failed");
    name_client(c->name, &client);
    printf("Connected with %s\n", c->name);
    c->state = RECEIVING;
    *full = 0;
    return client_fd;
}

/* Do for C, whose socket is FD, what can be done now. Return 0 when its visit
 * is over, -1 when a call has failed, if only for it would have had to wait. */
static ssize_t serve(int fd, struct client *c)
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

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int clients = argc > 2 ? to_number(argv[2], 1, 65535) : 0; /* no end */
    if (argc > 3 || port == -1 || clients == -1)
        usage(argv[0], "[PORT [CLIENTS]] (0 to 65535, 1 to 65535)");

    /* Show each line at once, in a pipe too: the next call may wait. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    /* If the client has gone, let send say so: don't die of its signal. */
    signal(SIGPIPE, SIG_IGN);

    /* SOMAXCONN: as long a queue as the header of the system names. */
    int fd = listen_on(port, SOMAXCONN);
    if (fcntl(fd, F_SETFL, O_NONBLOCK) == -1)
        die("Fcntl failed");

    enum { MOST = 20000 }; /* at once; polled[0] is the listening socket */
    struct pollfd polled[1 + MOST];
    struct client *visits = malloc((1 + MOST) * sizeof *visits);
    if (visits == NULL)
        die("Malloc failed");
    int left = clients == 0 ? -1 : clients; /* to be accepted yet */
    time_t full = 0; /* when there was no room; 0 where there is */
    nfds_t count = 1;
    while (left != 0 || count > 1) {
        /* While there is no room FD is left out: poll passes over -1. */
        int ask = left != 0 && count <= MOST && full != time(NULL);
        polled[0] = (struct pollfd){.fd = ask ? fd : -1, .events = POLLIN};
        int ready = poll(polled, count, full ? 1000 : -1);
        if (ready == -1 && errno != EINTR && errno != EAGAIN)
            die("Poll failed");

        while (polled[0].revents != 0 && left != 0 && count <= MOST) {
            int client_fd = next_client(fd, &visits[count], &full);
            if (client_fd == -1)
                break;
            /* As if poll had said so: its bytes may be there already. */
            polled[count++] =
                (struct pollfd){.fd = client_fd, .revents = POLLIN};
            left -= left > 0;
        }
        for (nfds_t i = count - 1; i > 0; i--) {
            struct client *c = &visits[i];
            if (polled[i].revents == 0)
                continue;
            ssize_t n = serve(polled[i].fd, c);
            polled[i].events = c->state == SENDING ? POLLOUT : POLLIN;
            if (n > 0 || (n == -1 && (errno == EAGAIN || errno == EWOULDBLOCK)))
                continue;
            if (n == -1 && c->state != DRAINING)
                complain(c->name, c->state == SENDING ? "Send failed"
                                                      : "Receive failed");
            if (close(polled[i].fd) == -1)
                complain(c->name, "Close failed");
            /* The last one, which has had its turn, takes its place. */
            polled[i] = polled[--count];
            *c = visits[count];
            full = 0;
        }
    }
    printf("Served %d clients\n", clients);
    free(visits);
    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
