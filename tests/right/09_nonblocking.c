/* Another right way: nothing waits but poll, so the first accept and the first
 * recv say EAGAIN; MSG_PEEK looks whether something is there. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"

/* After a call that returned N: whether to call it again. */
static int again(int fd, short events, ssize_t n)
{
    struct pollfd one = {.fd = fd, .events = events};

    if (n != -1 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR))
        return 0;
    while (poll(&one, 1, 500) == -1 && errno == EINTR)
        continue;
    return 1;
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    if (argc > 2 || port == -1)
        usage(argv[0], "[PORT]");
    int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1, client;
    if (fd == -1 || fcntl(fd, F_SETFL, O_NONBLOCK) == -1)
        die("Failed to create socket");
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == -1)
        die("Setsockopt failed");
    struct sockaddr_in at = {.sin_family = AF_INET,
                             .sin_port = htons((in_port_t)port)};
    socklen_t size = sizeof at;
    if (bind(fd, (struct sockaddr *)&at, size) == -1)
        die("Bind failed");
    if (getsockname(fd, (struct sockaddr *)&at, &size) == -1)
        die("Getsockname failed");
    printf("server socket bind successfully on port %d\n", ntohs(at.sin_port));
    if (listen(fd, 1) == -1)
        die("Listen failed");
    printf("server socket listening\n");
    fflush(stdout);
    do
        client = accept(fd, (struct sockaddr *)&at, &size);
    while (again(fd, POLLIN, client));
    if (client == -1)
        die("Accept failed");
    printf("Connected with %s:%d\n", inet_ntoa(at.sin_addr),
           ntohs(at.sin_port));
    fflush(stdout);
    fcntl(client, F_SETFL, O_NONBLOCK);

    char buffer[1024];
    ssize_t n, sent = 0;
    do
        n = recv(client, buffer, 1, MSG_PEEK);
    while (again(client, POLLIN, n));
    if (n > 0)
        n = recv(client, buffer, sizeof buffer, 0);
    if (n == -1)
        die("Receive failed");
    while (sent < n / 2) {
        ssize_t part =
            send(client, buffer + sent, (size_t)(n / 2 - sent), MSG_NOSIGNAL);
        if (part != -1)
            sent += part;
        else if (!again(client, POLLOUT, part))
            die("Send failed");
    }
    printf("Received %zd bytes, sent back %zd\n", n, sent);
    fflush(stdout);
    shutdown(client, SHUT_WR);
    do
        n = recv(client, buffer, sizeof buffer, 0);
    while (n > 0 || again(client, POLLIN, n));
    shutdown(client, SHUT_RDWR);
    close(client);
    close(fd);
    return 0;
}
