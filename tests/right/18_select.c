/* 18: select over a list of clients, each with a function for what comes next;
 * one call a turn, pieces of 200 bytes, no stdio. */
#define _POSIX_C_SOURCE 200809L

#include <sys/select.h>
#include <sys/socket.h>

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct visit {
    struct visit *next;
    char who[INET_ADDRSTRLEN + 8];
    unsigned char bytes[1024];
    ssize_t got, gone;
    int fd, writes;                  /* whether it waits for room to send */
    int (*go_on)(struct visit *one); /* 0: its visit is over */
};

static void end(const char *what)
{
    dprintf(2, "%s failed. Error code: %d, ", what, errno);
    dprintf(2, "Error message: %s\n", strerror(errno));
    exit(1);
}

static int lost(const struct visit *one, const char *what)
{
    int error = errno;

    if (error == EAGAIN || error == EWOULDBLOCK)
        return 1;
    dprintf(2, "%s: %s failed. Error code: %d, Error message: %s\n", one->who,
            what, error, strerror(error));
    return 0;
}

static int drain(struct visit *one)
{
    char bytes[5000];
    ssize_t n = read(one->fd, bytes, sizeof bytes);

    return n > 0 || (n == -1 && (errno == EAGAIN || errno == EWOULDBLOCK));
}

static int give(struct visit *one)
{
    ssize_t half = one->got / 2, n = half - one->gone;

    n = send(one->fd, one->bytes + one->gone, n < 200 ? (size_t)n : 200, 0);
    if (n == -1)
        return lost(one, "Send");
    one->gone += n;
    if (one->gone < half)
        return 1;
    dprintf(1, "Received %zd bytes from %s, sent back %zd\n", one->got,
            one->who, half);
    shutdown(one->fd, SHUT_WR);
    one->writes = 0;
    one->go_on = drain;
    return 1;
}

static int take(struct visit *one)
{
    one->got = recv(one->fd, one->bytes, sizeof one->bytes, 0);
    if (one->got == -1)
        return lost(one, "Receive");
    one->writes = 1;
    one->go_on = give;
    return 1;
}

/* A new one in front of LIST, or NULL, with errno set, where there is none. */
static struct visit *welcome(int server, struct visit *list)
{
    struct sockaddr_in from;
    socklen_t size = sizeof from;
    int fd = accept(server, (struct sockaddr *)&from, &size);
    struct visit *one;

    if (fd == -1)
        return NULL;
    if (fd >= FD_SETSIZE || (one = malloc(sizeof *one)) == NULL) {
        close(fd);
        errno = ENOMEM;
        return NULL;
    }
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    *one = (struct visit){.next = list, .fd = fd, .go_on = take};
    inet_ntop(AF_INET, &from.sin_addr, one->who, INET_ADDRSTRLEN);
    snprintf(strchr(one->who, 0), 7, ":%hu", ntohs(from.sin_port));
    dprintf(1, "Connected with %s\n", one->who);
    return one;
}

static int listens(uint16_t port)
{
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
    socklen_t size = sizeof at;
    int on = 1, fd = socket(AF_INET, SOCK_STREAM, 0);

    if (fd == -1) {
        dprintf(2, "Failed to create socket. Error code: %d, ", errno);
        dprintf(2, "Error message: %s\n", strerror(errno));
        exit(1);
    }
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on))
        end("Setsockopt");
    if (bind(fd, (struct sockaddr *)&at, sizeof at))
        end("Bind");
    if (getsockname(fd, (struct sockaddr *)&at, &size))
        end("Getsockname");
    dprintf(1, "server socket bind successfully on port %hu\n",
            ntohs(at.sin_port));
    if (listen(fd, 4096))
        end("Listen");
    dprintf(1, "server socket listening\n");
    fcntl(fd, F_SETFL, O_NONBLOCK);
    return fd;
}

/* TEXT as a number, or -1. */
static long number(const char *text, long low, long high)
{
    char *rest;
    long n = strtol(text, &rest, 10);

    return *text < '0' || *text > '9' || *rest || n < low || n > high ? -1 : n;
}

int main(int argc, char *argv[])
{
    long port = argc > 1 ? number(argv[1], 0, 65535) : 2347;
    long most = argc > 2 ? number(argv[2], 1, 65535) : 0, come = 0;
    struct visit *list = NULL;
    int asks = 1, said = 0;

    if (argc > 3 || port < 0 || most < 0) {
        dprintf(2, "usage: %s [PORT [CLIENTS]]\n", argv[0]);
        return 2;
    }
    signal(SIGPIPE, SIG_IGN);
    int server = listens((uint16_t)port);
    while (most == 0 || come < most || list != NULL) {
        struct timeval second = {.tv_sec = 1};
        fd_set in, out;
        int last = server, open = most == 0 || come < most;
        FD_ZERO(&in);
        FD_ZERO(&out);
        if (open && asks)
            FD_SET(server, &in);
        for (struct visit *one = list; one != NULL; one = one->next) {
            FD_SET(one->fd, one->writes ? &out : &in);
            last = one->fd > last ? one->fd : last;
        }
        int n = select(last + 1, &in, &out, NULL, asks ? NULL : &second);
        if (n == -1 && errno != EINTR)
            end("Select");
        if (n == 0)
            asks = 1;
        if (n <= 0)
            continue;
        for (struct visit **at = &list; *at != NULL;) {
            struct visit *one = *at;
            if ((FD_ISSET(one->fd, &in) || FD_ISSET(one->fd, &out)) &&
                !one->go_on(one)) {
                *at = one->next;
                close(one->fd);
                free(one);
                asks = 1;
            } else {
                at = &one->next;
            }
        }
        if (!FD_ISSET(server, &in))
            continue;
        struct visit *one = welcome(server, list);
        if (one != NULL) {
            list = one;
            come += most != 0;
            said = 0;
        } else if (errno == EBADF || errno == EINVAL || errno == ENOTSOCK) {
            end("Accept");
        } else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR &&
                   errno != ECONNABORTED && errno != EPROTO) {
            if (!said++)
                dprintf(2,
                        "Next client: Accept failed. Error code: %d, "
                        "Error message: %s\n",
                        errno, strerror(errno));
            asks = 0;
        }
    }
    dprintf(1, "Served %ld clients\n", most);
    close(server);
    return 0;
}
