/* 19_server_epoll.c - the same, and the kernel keeps the list of the sockets
 * New: epoll, accept4
 * Try: build/19_server_epoll 2347 3 (then 06, three times, in another terminal)
 * After: 18_server_poll
 * See also: epoll(7), epoll_ctl(2), epoll_wait(2), accept4(2) */
#ifndef __linux__
#error "epoll is Linux's own. BSD and macOS have kqueue(2), all have poll: 18"
#endif
#define _GNU_SOURCE /* accept4 */
#if defined __TINYC__ && defined __x86_64__
#pragma pack(push, 4) /* tcc with glibc overlooks that its struct is packed */
#include <sys/epoll.h>
#pragma pack(pop)
#endif
#include <sys/epoll.h>
#include <sys/socket.h>

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/listen.h"
#include "../common/turns.h"

/* One whom the kernel has on its list, if its events are not 0. */
struct visit {
    int fd;
    unsigned events;
    struct client client;
};

/* Return the next client of FD, from malloc; or NULL, and if that is because
 * there is no room for it, say so, and since when in FULL. */
static struct visit *next_client(int fd, time_t *full)
{
    struct sockaddr_in client;
    socklen_t length = sizeof client;
    struct visit *v = malloc(sizeof *v);
    if (v != NULL)
        v->fd = accept4(fd, (struct sockaddr *)&client, &length, SOCK_NONBLOCK);
    if (v == NULL || v->fd == -1) {
        if (errno == EBADF || errno == EINVAL || errno == ENOTSOCK)
            die("Accept failed");
        if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR &&
            errno != ECONNABORTED && errno != EPROTO) {
            if (!*full)
                complain("Next client", v ? "Accept failed" : "Malloc failed");
            *full = time(NULL);
        }
        free(v);
        return NULL;
    }
    v->events = 0;
    v->client.state = RECEIVING;
    name_client(v->client.name, &client);
    printf("Connected with %s\n", v->client.name);
    *full = 0;
    return v;
}

/* Give V its turn, and tell the kernel what to look for now, where that is new.
 * Return -1 when the visit is over: then V is no more. */
static int turn(int set, struct visit *v)
{
    struct client *c = &v->client;
    ssize_t n = serve(v->fd, c);
    if (n > 0 || (n == -1 && (errno == EAGAIN || errno == EWOULDBLOCK))) {
        struct epoll_event event = {.data.ptr = v};
        event.events = c->state == SENDING ? EPOLLOUT : EPOLLIN;
        if (event.events == v->events)
            return 0;
        int change = v->events == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD;
        v->events = event.events;
        if (epoll_ctl(set, change, v->fd, &event) == 0)
            return 0;
        complain(c->name, "Epoll_ctl failed");
    } else if (n == -1 && c->state != DRAINING) {
        complain(c->name,
                 c->state == SENDING ? "Send failed" : "Receive failed");
    }
    if (close(v->fd) == -1) /* which takes it off the list */
        complain(c->name, "Close failed");
    free(v);
    return -1;
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int clients = argc > 2 ? to_number(argv[2], 1, 65535) : 0; /* no end */
    if (argc > 3 || port == -1 || clients == -1)
        usage(argv[0], "[PORT [CLIENTS]] (0 to 65535, 1 to 65535)");

    /* If the client has gone, let send say so: don't die of its signal. */
    signal(SIGPIPE, SIG_IGN);

    /* SOMAXCONN: as long a queue as the header of the system names. */
    int fd = listen_on(port, SOMAXCONN);
    if (fcntl(fd, F_SETFL, O_NONBLOCK) == -1)
        die("Fcntl failed");

    /* The list, with the listening socket on it, which has no visit. */
    int set = epoll_create1(0);
    if (set == -1)
        die("Epoll_create1 failed");
    struct epoll_event listening = {.data.ptr = NULL}, events[256];
    if (epoll_ctl(set, EPOLL_CTL_ADD, fd, &listening) == -1)
        die("Epoll_ctl failed");
    int count = 0, left = clients == 0 ? -1 : clients; /* to be accepted yet */
    time_t full = 0; /* when there was no room; 0 where there is */
    while (left != 0 || count > 0) {
        /* While there is no room, nothing of FD is asked for. */
        unsigned ask = left != 0 && full != time(NULL) ? EPOLLIN : 0;
        if (ask != listening.events) {
            listening.events = ask;
            if (epoll_ctl(set, EPOLL_CTL_MOD, fd, &listening) == -1)
                die("Epoll_ctl failed");
        }
        fflush(stdout); /* show the lines so far: the next call may wait */
        int ready = epoll_wait(set, events, 256, full ? 1000 : -1);
        if (ready == -1 && errno != EINTR)
            die("Epoll_wait failed");

        for (int i = 0; i < ready; i++) {
            struct visit *v = events[i].data.ptr;
            if (v != NULL && turn(set, v) == -1) {
                count--;
                full = 0;
            }
            for (int n = 0; v == NULL && left != 0 && n < 256; n++) {
                struct visit *new = next_client(fd, &full);
                if (new == NULL)
                    break;
                /* At once: its bytes may be there already. */
                count += 1 + turn(set, new);
                left -= left > 0;
            }
        }
    }
    printf("Served %d clients\n", clients);
    if (close(set) == -1 || close(fd) == -1)
        die("Close failed");
    return 0;
}
