/* 15_streams.c - right, written another way: the client's name by getnameinfo,
 * select before accept, read and write, lines by dprintf without stdio's
 * buffer. */
#define _POSIX_C_SOURCE 200809L

#include <sys/select.h>
#include <sys/socket.h>

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct server {
    int listener;
    unsigned long port, limit, count;
};

static void quit(const char *call)
{
    dprintf(2, "%s failed. Error code: %d, Error message: %s\n", call, errno,
            strerror(errno));
    exit(EXIT_FAILURE);
}

static int digits(const char *text, unsigned long low, unsigned long *number)
{
    if (strspn(text, "0123456789") != strlen(text) || *text == '\0')
        return 0;
    errno = 0;
    *number = strtoul(text, NULL, 10);
    return errno == 0 && *number >= low && *number <= 65535;
}

static void open_listener(struct server *server)
{
    struct sockaddr_in address;
    socklen_t size = sizeof address;
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_port = htons((unsigned short)server->port);

    server->listener = socket(PF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (server->listener < 0) {
        dprintf(2,
                "Failed to create socket. Error code: %d, Error message: %s\n",
                errno, strerror(errno));
        exit(1);
    }
    if (setsockopt(server->listener, SOL_SOCKET, SO_REUSEADDR, &(int){1},
                   sizeof(int)))
        quit("Setsockopt");
    if (bind(server->listener, (void *)&address, sizeof address))
        quit("Bind");
    if (getsockname(server->listener, (void *)&address, &size))
        quit("Getsockname");
    dprintf(1, "server socket bind successfully on port %u\n",
            ntohs(address.sin_port));
    if (listen(server->listener, 4096))
        quit("Listen");
    dprintf(1, "server socket listening\n");
}

static int take(struct server *server, char name[64])
{
    static int complained;
    struct sockaddr_storage from;
    socklen_t size = sizeof from;
    char host[40], port[8];
    fd_set ready;

    FD_ZERO(&ready);
    FD_SET(server->listener, &ready);
    if (select(server->listener + 1, &ready, NULL, NULL, NULL) < 0 &&
        errno != EINTR)
        quit("Select");
    int fd = accept(server->listener, (void *)&from, &size);
    if (fd >= 0) {
        getnameinfo((void *)&from, size, host, sizeof host, port, sizeof port,
                    NI_NUMERICHOST | NI_NUMERICSERV);
        snprintf(name, 64, "%s:%s", host, port);
        return fd;
    }
    switch (errno) {
    case EINTR:
    case EPROTO:
    case ECONNABORTED:
        break;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        if (!complained)
            dprintf(2,
                    "Next client: Accept failed. Error code: %d, Error "
                    "message: %s\n",
                    errno, strerror(errno));
        complained = 1;
        nanosleep(&(struct timespec){.tv_nsec = 300000000}, NULL);
        break;
    default:
        quit("Accept");
    }
    return -1;
}

static const char *half_echo(int fd, const char *name)
{
    unsigned char bytes[1024], rest[4096];
    ssize_t came = read(fd, bytes, sizeof bytes), went = 0, n;
    if (came < 0)
        return "Receive";
    while (went < came / 2) {
        if ((n = write(fd, bytes + went, (size_t)(came / 2 - went))) < 0)
            return "Send";
        went += n;
    }
    dprintf(1, "Received %zd bytes from %s, sent back %zd\n", came, name, went);
    (void)shutdown(fd, SHUT_WR);
    do
        n = read(fd, rest, sizeof rest);
    while (n > 0);
    return NULL;
}

int main(int argc, char **argv)
{
    struct server server = {.port = 2347};
    if (argc > 3 || (argc > 1 && !digits(argv[1], 0, &server.port)) ||
        (argc > 2 && !digits(argv[2], 1, &server.limit))) {
        dprintf(2, "usage: %s [PORT [CLIENTS]]\n", argv[0]);
        return 2;
    }
    sigaction(SIGPIPE, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    open_listener(&server);

    while (!server.limit || server.count < server.limit) {
        char name[64];
        int fd = take(&server, name);
        if (fd < 0)
            continue;
        dprintf(1, "Connected with %s\n", name);
        const char *failed = half_echo(fd, name);
        if (failed)
            dprintf(2, "%s: %s failed. Error code: %d, Error message: %s\n",
                    name, failed, errno, strerror(errno));
        close(fd);
        server.count++;
    }
    dprintf(1, "Served %lu clients\n", server.count);
    close(server.listener);
    return 0;
}
