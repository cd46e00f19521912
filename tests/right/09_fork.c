/* Another right way: a child serves the client and the parent waits for it;
 * readv takes the message, MSG_MORE sends it byte by byte, recv only drains. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"

static void serve(int fd)
{
    char first[24], second[1000];
    struct iovec parts[] = {{first, sizeof first}, {second, sizeof second}};

    ssize_t n = readv(fd, parts, 2);
    if (n == -1)
        die("Receive failed");
    for (ssize_t i = 0; i < n / 2; i++) {
        const char *at = i < 24 ? first + i : second + i - 24;
        if (send(fd, at, 1, i + 1 < n / 2 ? MSG_MORE : 0) == -1)
            die("Send failed");
    }
    printf("Received %zd bytes, sent back %zd\n", n, n / 2);
    fflush(stdout);
    shutdown(fd, SHUT_WR);
    while (recv(fd, second, sizeof second, 0) > 0)
        continue;
    close(fd);
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    if (argc > 2 || port == -1)
        usage(argv[0], "[PORT]");
    signal(SIGPIPE, SIG_IGN);
    int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    if (fd == -1)
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
    if (listen(fd, SOMAXCONN) == -1)
        die("Listen failed");
    printf("server socket listening\n");
    fflush(stdout);
    int client = accept(fd, (struct sockaddr *)&at, &size);
    if (client == -1)
        die("Accept failed");
    printf("Connected with %s:%d\n", inet_ntoa(at.sin_addr),
           ntohs(at.sin_port));
    fflush(stdout);
    close(fd);

    int status;
    pid_t child = fork();
    if (child == -1)
        die("Fork failed");
    if (child == 0) {
        serve(client);
        exit(0);
    }
    close(client);
    while (waitpid(child, &status, 0) == -1)
        if (errno != EINTR)
            die("Waitpid failed");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
