/* 22 in one process: a state for each client, and poll, which waits for all of
 * them. What a client does not take yet waits in its state; until it has, no
 * more is read from it. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

enum { KEPT = 1024 };

struct client {
    char name[80];
    char line[KEPT], in[256], out[KEPT / 2 + 1];
    size_t length;      /* of the line */
    size_t next, count; /* in: looked at, and all */
    size_t sent, back;  /* out: gone, and all */
};

static struct client **clients;
static struct pollfd *polled; /* [0]: the listening socket */
static nfds_t number = 1, room;
static int served;

static void leave(nfds_t i, const char *what)
{
    if (what != NULL)
        complain(clients[i]->name, what);
    close(polled[i].fd);
    free(clients[i]);
    number--;
    clients[i] = clients[number];
    polled[i] = polled[number];
    served++;
}

/* Whether there is an answer to send: the next newline of what has come. */
static int next_answer(struct client *c)
{
    char *from = c->in + c->next;
    size_t left = c->count - c->next;
    char *end = memchr(from, '\n', left);
    size_t taken = end == NULL ? left : (size_t)(end - from);
    size_t kept = c->length < KEPT ? KEPT - c->length : 0;

    memcpy(c->line + (kept > 0 ? c->length : 0), from,
           taken < kept ? taken : kept);
    c->length += taken;
    c->next += taken + (end != NULL);
    if (end == NULL)
        return 0;
    c->sent = 0;
    c->back = (c->length < KEPT ? c->length : KEPT) / 2;
    memcpy(c->out, c->line, c->back);
    c->out[c->back++] = '\n';
    return 1;
}

/* Do all that can be done for client I at once. Returns 0 where it has gone. */
static int go_on(nfds_t i)
{
    struct client *c = clients[i];
    for (;;) {
        while (c->back > 0) {
            ssize_t n =
                send(polled[i].fd, c->out + c->sent, c->back - c->sent, 0);
            if (n == -1 && errno == EAGAIN) {
                polled[i].events = POLLOUT;
                return 1;
            }
            if (n == -1) {
                leave(i, "Send failed");
                return 0;
            }
            c->sent += (size_t)n;
            if (c->sent < c->back)
                continue;
            printf("Received %zu bytes from %s, sent back %zu\n", c->length + 1,
                   c->name, c->back);
            c->length = 0;
            c->back = 0;
        }
        if (c->next < c->count && next_answer(c))
            continue;
        if (c->next < c->count)
            continue;
        ssize_t n = recv(polled[i].fd, c->in, sizeof c->in, 0);
        if (n == -1 && errno == EAGAIN) {
            polled[i].events = POLLIN;
            return 1;
        }
        if (n <= 0) {
            leave(i, n == 0 ? NULL : "Receive failed");
            return 0;
        }
        c->next = 0;
        c->count = (size_t)n;
    }
}

/* Accept one client. Returns 0 where there is no room for one now. */
static int take(void)
{
    struct sockaddr_storage address;
    socklen_t length = sizeof address;
    char ip[64], port[8];
    static int told;
    int fd = accept(polled[0].fd, (struct sockaddr *)&address, &length);

    if (fd == -1) {
        if (errno == EBADF || errno == EINVAL || errno == ENOTSOCK)
            die("Accept failed");
        if (errno == EAGAIN || errno == EINTR || errno == ECONNABORTED ||
            errno == EPROTO)
            return 1;
        if (!told++)
            complain("Next client", "Accept failed");
        return 0;
    }
    if (number == room) {
        room = 2 * room + 8;
        clients = realloc(clients, room * sizeof(struct client *));
        polled = realloc(polled, room * sizeof *polled);
    }
    struct client *c = calloc(1, sizeof *c);
    if (clients == NULL || polled == NULL || c == NULL)
        die("Malloc failed");
    fcntl(fd, F_SETFL, O_NONBLOCK);
    getnameinfo((struct sockaddr *)&address, length, ip, sizeof ip, port,
                sizeof port, NI_NUMERICHOST | NI_NUMERICSERV);
    snprintf(c->name, sizeof c->name, "[%s]:%s", ip, port);
    printf("Connected with %s\n", c->name);
    clients[number] = c;
    polled[number++] = (struct pollfd){.fd = fd, .events = POLLIN};
    return 1;
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int most = argc > 2 ? to_number(argv[2], 1, 65535) : 0;
    if (argc > 3 || port == -1 || most == -1)
        usage(argv[0], "[PORT [CLIENTS]]");
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    signal(SIGPIPE, SIG_IGN);

    int fd = socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP);
    if (fd == -1 && errno == EAFNOSUPPORT)
        die_with("Failed to create socket", errno, "there is no IPv6 here");
    if (fd == -1)
        die("Failed to create socket");
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int)) ||
        setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &(int){0}, sizeof(int)))
        die("Setsockopt failed");
    struct sockaddr_in6 any = {.sin6_family = AF_INET6,
                               .sin6_port = htons((in_port_t)port)};
    socklen_t length = sizeof any;
    if (bind(fd, (struct sockaddr *)&any, length))
        die("Bind failed");
    if (getsockname(fd, (struct sockaddr *)&any, &length))
        die("Getsockname failed");
    printf("server socket bind successfully on port %u\n",
           ntohs(any.sin6_port));
    if (listen(fd, SOMAXCONN))
        die("Listen failed");
    puts("server socket listening");
    fcntl(fd, F_SETFL, O_NONBLOCK);
    room = 8;
    polled = malloc(room * sizeof *polled);
    clients = malloc(room * sizeof(struct client *));
    if (polled == NULL || clients == NULL)
        die("Malloc failed");
    polled[0] = (struct pollfd){.fd = fd, .events = POLLIN};

    int limit = -1;
    while (most == 0 || served < most) {
        int full = most != 0 && served + (int)number - 1 >= most;
        polled[0].fd = full || limit > 0 ? -1 : fd;
        if (poll(polled, number, limit) == -1 && errno != EINTR)
            die("Poll failed");
        limit = -1;
        for (nfds_t i = number; i-- > 1;)
            if (polled[i].revents != 0)
                go_on(i);
        if (polled[0].fd == fd && polled[0].revents != 0 && !take())
            limit = 300; /* for a while nobody new */
    }
    printf("Served %d clients\n", served);
    free(clients);
    free(polled);
    close(fd);
    return 0;
}
