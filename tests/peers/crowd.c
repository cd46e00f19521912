/* crowd.c - many clients of a half echo at once, kind ones and others. It
 * shares no code with the steps.
 *
 *   crowd PORT COUNT [KINDS [MOST [lines]]]
 *
 * With "lines" the server is one of lines, over IPv6 too (step 22): a message
 * is one line, its half comes back with a newline, and who has read it ends its
 * side. MOST of 0: all.
 *
 * COUNT clients connect to PORT, MOST of them at once (all, where it is not
 * given). The first is of the first kind in KINDS (default: g), and so on,
 * again and again: g  sends a message of its own, reads its half and the end,
 * closes l  the same with 3000 bytes, of which 1024 count e  ends its side at
 * once: an empty message c  closes without a word d  sends its message in
 * segments of one byte, the rest while it reads r  resets the connection before
 * it sends v  sends and resets at once s  is silent until a line comes on stdin
 * (or its end), then goes on as g. The clients that come after it wait until it
 * is connected.
 *
 * On stdout, a line each as it happens: "silent" when one of kind s is
 * connected; "out LINE" and "err LINE": what the server prints for a client on
 * stdout, and on stderr; "any IP:PORT" for one that it may be told both of (d,
 * r, v), "some IP:PORT" where both may be told of one; "wrong IP:PORT WHY" for
 * one that was not served as it must be; at the end "done". Ends with 0; 1 and
 * the reason on stderr where a call fails; 2 for wrong arguments. */
#define _GNU_SOURCE /* IP_BIND_ADDRESS_NO_PORT */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { LONG = 3000, AT_ONCE = 1024 };

struct client {
    char kind, name[48];
    int connected;                   /* it is */
    size_t length, sent, count, got; /* bytes; count of length are halved */
    unsigned char message[LONG], reply[LONG];
};

static struct client *clients;
static int lines;             /* the server is one of lines */
static struct pollfd *polled; /* [0] is stdin, then one for each client */

static void fail(const char *what)
{
    fprintf(stderr, "crowd: %s: %s\n", what, strerror(errno));
    exit(1);
}

/* Begin the connection of CLIENT, the NUMBERth, to PORT. Returns its socket. */
static int begin(struct client *client, int number, int port)
{
    struct sockaddr_in to = {.sin_family = AF_INET,
                             .sin_port = htons((unsigned short)port)};
    struct sockaddr_in from = {.sin_family = AF_INET};
    int on = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    socklen_t length = sizeof from;

    inet_pton(AF_INET, "127.0.0.2", &to.sin_addr);
    inet_pton(AF_INET, "127.200.200.200", &from.sin_addr);
    if (fd == -1)
        fail("socket");
    setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (bind(fd, (struct sockaddr *)&from, sizeof from) == -1)
        fail("bind");
    if (connect(fd, (struct sockaddr *)&to, sizeof to) == -1 &&
        errno != EINPROGRESS)
        fail("connect");
    getsockname(fd, (struct sockaddr *)&from, &length);
    snprintf(client->name, sizeof client->name,
             lines ? "[::ffff:127.200.200.200]:%d" : "127.200.200.200:%d",
             ntohs(from.sin_port));

    if (client->kind == 'l')
        client->length = LONG;
    else if (strchr("ec", client->kind) == NULL)
        client->length = 11 + (size_t)number % 50;
    for (size_t i = 0; i < client->length; i++)
        client->message[i] = (unsigned char)('A' + (number + (int)i) % 57);
    client->count = client->length;
    if (lines && client->length > 0)
        client->message[--client->count] = '\n';
    client->count = client->count < 1024 ? client->count : 1024;
    return fd;
}

/* CLIENT is done: close or reset FD, and say what the server says of it. */
static void end(struct client *client, int fd, int reset, const char *wrong)
{
    struct linger now = {.l_onoff = 1};
    size_t half = client->count / 2;

    if (lines && client->length > 0)
        client->message[half++] = '\n';
    if (reset)
        setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close(fd);
    if (wrong == NULL && strchr("gls", client->kind) != NULL &&
        client->got != half)
        wrong = "got another number of bytes than half of what was sent";
    if (wrong == NULL && memcmp(client->reply, client->message, client->got))
        wrong = "got other bytes than were sent";
    if (wrong != NULL) {
        printf("wrong %s %s (%zu bytes sent, %zu got)\n", client->name, wrong,
               client->sent, client->got);
    } else if (strchr("drv", client->kind) != NULL) {
        printf("%s %s\n", lines && client->kind == 'v' ? "some" : "any",
               client->name);
    } else {
        printf("out Connected with %s\n", client->name);
        if (!lines || (client->length > 0 && client->kind != 'c'))
            printf("out Received %zu bytes from %s, sent back %zu\n",
                   lines ? client->length : client->count, client->name, half);
    }
}

/* Do what CLIENT can do now, with FD ready for EVENTS. Returns what to poll for
 * next, 0 when it is done. */
static short go_on(struct client *client, int fd, short events, int silent)
{
    if (!client->connected) {
        int error = 0;
        socklen_t length = sizeof error;
        getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length);
        if (error != 0) {
            end(client, fd, 0, strerror(error));
            return 0;
        }
        client->connected = 1;
        if (client->kind == 's')
            printf("silent\n");
    }
    if (client->kind == 's' && silent)
        return POLLPRI; /* nothing of it */
    if (client->kind == 'c' || client->kind == 'r') {
        end(client, fd, client->kind == 'r', NULL);
        return 0;
    }
    if (client->kind == 'e' && (events & POLLOUT))
        shutdown(fd, SHUT_WR);
    if (client->sent < client->length) {
        ssize_t n =
            send(fd, client->message + client->sent,
                 client->kind == 'd' ? 1 : client->length - client->sent,
                 MSG_NOSIGNAL);
        if (n == -1 && errno != EAGAIN) {
            end(client, fd, 0, strerror(errno));
            return 0;
        }
        if (n > 0)
            client->sent += (size_t)n;
        if (client->kind == 'v') {
            end(client, fd, 1, NULL);
            return 0;
        }
    }
    while (events & (POLLIN | POLLHUP | POLLERR)) {
        ssize_t n = recv(fd, client->reply + client->got,
                         sizeof client->reply - client->got, 0);
        if (n > 0) {
            client->got += (size_t)n;
            if (lines && client->got == client->count / 2 + 1)
                shutdown(fd, SHUT_WR);
        } else if (n == -1 && errno == EAGAIN) {
            break;
        } else if (n == 0 && client->sent < client->length) {
            break; /* the rest shall go all the same */
        } else {
            end(client, fd, 0, n == 0 ? NULL : strerror(errno));
            return 0;
        }
    }
    return client->sent < client->length ? POLLOUT : POLLIN;
}

int main(int argc, char *argv[])
{
    if (argc < 3 || argc > 6 || atoi(argv[1]) < 1 || atoi(argv[2]) < 1) {
        fprintf(stderr, "usage: crowd PORT COUNT [KINDS [MOST [lines]]]\n");
        return 2;
    }
    int port = atoi(argv[1]), count = atoi(argv[2]);
    const char *kinds = argc > 3 ? argv[3] : "g";
    int most = argc > 4 && atoi(argv[4]) > 0 ? atoi(argv[4]) : count;
    int begun = 0, done = 0, silent = 1, connecting = 0;
    struct rlimit files;

    lines = argc > 5;
    signal(SIGPIPE, SIG_IGN);
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    clients = calloc((size_t)count, sizeof *clients);
    polled = calloc((size_t)count + 1, sizeof *polled);
    if (clients == NULL || polled == NULL)
        fail("calloc");
    polled[0] = (struct pollfd){.fd = 0, .events = POLLIN};

    while (done < count) {
        for (; begun < count && begun - done < most && !connecting; begun++) {
            struct client *client = &clients[begun];
            client->kind = kinds[(size_t)begun % strlen(kinds)];
            connecting = client->kind == 's';
            polled[begun + 1] = (struct pollfd){
                .fd = begin(client, begun, port), .events = POLLOUT};
        }
        if (poll(polled, (nfds_t)begun + 1, -1) == -1)
            fail("poll");
        if (silent && polled[0].revents != 0) {
            silent = 0;
            polled[0].fd = -1;
            for (int i = 0; i < begun; i++)
                if (polled[i + 1].events == POLLPRI)
                    polled[i + 1].events = POLLOUT;
        }
        for (int i = 0; i < begun; i++) {
            struct pollfd *p = &polled[i + 1];
            if (p->fd == -1 || p->revents == 0)
                continue;
            if (clients[i].kind == 's' && !clients[i].connected)
                connecting = 0;
            p->events = go_on(&clients[i], p->fd, p->revents, silent);
            if (p->events == 0) {
                p->fd = -1;
                done++;
            }
        }
    }
    printf("done\n");
    return 0;
}
