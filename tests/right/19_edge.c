/* 19: edge-triggered, all put on the list at once, for all events; what comes
 * is taken until EAGAIN. Clients in a table by descriptor, which grows; a
 * timerfd asks again where there was no descriptor. */
#define _GNU_SOURCE

#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

struct visit {
    char ip[INET_ADDRSTRLEN], bytes[1024];
    unsigned port;
    ssize_t got, sent; /* got: -1 before its message */
    int shut;
};

static struct visit *visits;
static int room;

static int later(void)
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

static int lost(const struct visit *v, const char *what)
{
    char who[sizeof v->ip + 12];

    snprintf(who, sizeof who, "%s:%u", v->ip, v->port);
    complain(who, what);
    return 0;
}

/* Go on with the client of FD until nothing can be done. 0: it is over. */
static int go_on(int fd)
{
    struct visit *v = &visits[fd];
    char rest[4096];

    if (v->got == -1) {
        v->got = read(fd, v->bytes, sizeof v->bytes);
        if (v->got == -1)
            return later() || lost(v, "Receive failed");
    }
    while (v->sent < v->got / 2) {
        ssize_t n = send(fd, v->bytes + v->sent, (size_t)(v->got / 2 - v->sent),
                         MSG_NOSIGNAL);
        if (n == -1)
            return later() || lost(v, "Send failed");
        v->sent += n;
    }
    if (!v->shut) {
        printf("Received %zd bytes from %s:%u, sent back %zd\n", v->got, v->ip,
               v->port, v->sent);
        shutdown(fd, SHUT_WR);
        v->shut = 1;
    }
    for (;;) {
        ssize_t n = read(fd, rest, sizeof rest);
        if (n <= 0)
            return n == -1 && later();
    }
}

/* Accept one. Returns its descriptor, -1 where there is none, -2 for want. */
static int welcome(int server)
{
    struct sockaddr_in at;
    socklen_t size = sizeof at;
    int fd = accept4(server, (struct sockaddr *)&at, &size,
                     SOCK_NONBLOCK | SOCK_CLOEXEC);

    if (fd == -1) {
        if (later() || errno == ECONNABORTED || errno == EPROTO)
            return later() && errno != EINTR ? -1 : welcome(server);
        if (errno == EBADF || errno == EINVAL || errno == ENOTSOCK)
            die("Accept failed");
        return -2;
    }
    if (fd >= room) {
        visits = realloc(visits, (size_t)(2 * fd) * sizeof *visits);
        if (visits == NULL)
            die("Realloc failed");
        room = 2 * fd;
    }
    visits[fd] = (struct visit){.got = -1, .port = ntohs(at.sin_port)};
    inet_ntop(AF_INET, &at.sin_addr, visits[fd].ip, sizeof visits[fd].ip);
    printf("Connected with %s:%u\n", visits[fd].ip, visits[fd].port);
    return fd;
}

static int listens(uint16_t port)
{
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
    socklen_t size = sizeof at;
    int on = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);

    if (fd == -1)
        die("Failed to create socket");
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == -1)
        die("Setsockopt failed");
    if (bind(fd, (struct sockaddr *)&at, size) == -1)
        die("Bind failed");
    if (getsockname(fd, (struct sockaddr *)&at, &size) == -1)
        die("Getsockname failed");
    printf("server socket bind successfully on port %d\n", ntohs(at.sin_port));
    if (listen(fd, SOMAXCONN) == -1)
        die("Listen failed");
    printf("server socket listening\n");
    return fd;
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int most = argc > 2 ? to_number(argv[2], 1, 65535) : -1;
    if (argc > 3 || port == -1 || (argc > 2 && most == -1))
        usage(argv[0], "[PORT [CLIENTS]]");
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);

    int server = listens((uint16_t)port), here = 0, told = 0;
    int list = epoll_create1(EPOLL_CLOEXEC);
    int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    struct epoll_event e = {.events = EPOLLIN | EPOLLET, .data.fd = server};
    if (list == -1 || timer == -1 ||
        epoll_ctl(list, EPOLL_CTL_ADD, server, &e) == -1)
        die("Epoll failed");
    e.data.fd = timer;
    if (epoll_ctl(list, EPOLL_CTL_ADD, timer, &e) == -1)
        die("Epoll failed");
    while (most != 0 || here > 0) {
        int n = epoll_wait(list, &e, 1, -1), fd, ask = 0;
        if (n == -1 && errno != EINTR)
            die("Epoll failed");
        if (n <= 0)
            continue;
        if (e.data.fd == server || e.data.fd == timer) {
            ask = 1;
        } else if (!go_on(e.data.fd)) {
            close(e.data.fd);
            here--;
            ask = told; /* there is a descriptor again */
        }
        for (fd = 0; ask && most != 0 && (fd = welcome(server)) >= 0;) {
            e = (struct epoll_event){.data.fd = fd};
            e.events = EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET;
            if (epoll_ctl(list, EPOLL_CTL_ADD, fd, &e) == -1)
                die("Epoll failed");
            here++;
            told = 0;
            if (most > 0)
                most--;
        }
        if (fd == -2) {
            struct itimerspec second = {.it_value.tv_sec = 1};
            if (!told++)
                complain("Next client", "Accept failed");
            timerfd_settime(timer, 0, &second, NULL);
        }
    }
    printf("Served %d clients\n", argc > 2 ? to_number(argv[2], 1, 65535) : 0);
    free(visits);
    close(timer);
    close(list);
    close(server);
    return 0;
}
