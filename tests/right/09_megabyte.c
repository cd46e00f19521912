/* 09: read and write instead of recv and send, room for a MiB, getpeername, our
 * side ended before the last line is printed, the rest drained with poll. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

static char buffer[1 << 20];

static int listening_socket(int port)
{
    struct sockaddr_in own;
    socklen_t length = sizeof(own);
    int on = 1, fd = socket(AF_INET, SOCK_STREAM, 0);

    if (fd == -1)
        die("Failed to create socket");
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) == -1)
        die("Setsockopt failed");
    memset(&own, 0, sizeof(own));
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = INADDR_ANY;
    own.sin_port = htons((uint16_t)port);
    if (bind(fd, (struct sockaddr *)&own, sizeof(own)) == -1)
        die("Bind failed");
    if (getsockname(fd, (struct sockaddr *)&own, &length) == -1)
        die("Getsockname failed");
    printf("server socket bind successfully on port %d\n", ntohs(own.sin_port));
    if (listen(fd, 1) == -1)
        die("Listen failed");
    printf("server socket listening\n");
    fflush(stdout);
    return fd;
}

static int accepted(int fd)
{
    struct sockaddr_in peer;
    socklen_t length = sizeof(peer);
    int client;

    do
        client = accept(fd, NULL, NULL);
    while (client == -1 && (errno == EINTR || errno == ECONNABORTED));
    if (client == -1)
        die("Accept failed");
    if (getpeername(client, (struct sockaddr *)&peer, &length) == -1)
        die("Getpeername failed");
    printf("Connected with %s:%d\n", inet_ntoa(peer.sin_addr),
           ntohs(peer.sin_port));
    fflush(stdout);
    return client;
}

/* Once the half is sent no error counts: read until nothing can come. */
static void drain(int fd)
{
    struct pollfd p = {.fd = fd, .events = POLLIN};
    ssize_t n;

    do {
        poll(&p, 1, -1);
        n = read(fd, buffer, sizeof(buffer));
    } while (n > 0 || (n == -1 && errno == EINTR));
}

int main(int argc, char *argv[])
{
    int port = argc == 1 ? 2347 : to_number(argv[1], 0, 65535);
    if (argc > 2 || port == -1)
        usage(argv[0], "[PORT]");

    struct sigaction action;
    memset(&action, 0, sizeof(action));
    action.sa_handler = SIG_IGN;
    if (sigaction(SIGPIPE, &action, NULL) == -1)
        die("Sigaction failed");

    int server = listening_socket(port);
    int client = accepted(server);
    if (close(server) == -1) /* one client is all */
        die("Close failed");

    ssize_t got;
    do
        got = read(client, buffer, sizeof(buffer));
    while (got == -1 && errno == EINTR);
    if (got == -1)
        die("Receive failed");

    const char *next = buffer, *middle = buffer + got / 2;
    while (next < middle) {
        ssize_t n = write(client, next, (size_t)(middle - next));
        if (n == -1)
            die("Send failed");
        next += n;
    }

    shutdown(client, SHUT_WR);
    printf("Received %zd bytes, sent back %zd\n", got, got / 2);
    fflush(stdout);
    drain(client);
    if (close(client) == -1)
        die("Close failed");
    return 0;
}
