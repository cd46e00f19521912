/* Another right way: MSG_PEEK and MSG_TRUNC tell how long the datagram is (on
 * Linux), the socket never waits but in poll, and a thread of its own serves.
 */
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "../common/common.h"

static int fd;

static void *serve(void *unused)
{
    char bytes[1024];
    struct sockaddr_in from;
    socklen_t size = sizeof from;
    struct pollfd one = {.fd = fd, .events = POLLIN};
    ssize_t whole;

    while ((whole = recv(fd, bytes, 1, MSG_PEEK | MSG_TRUNC)) == -1) {
        if (errno != EAGAIN && errno != EINTR)
            die("Receive failed");
        poll(&one, 1, -1);
    }
    ssize_t n =
        recvfrom(fd, bytes, sizeof bytes, 0, (struct sockaddr *)&from, &size);
    if (n == -1)
        die("Receive failed");
    int error = sendto(fd, bytes, (size_t)n / 2, 0, (struct sockaddr *)&from,
                       size) == -1
                    ? errno
                    : 0;
    printf("Received %ld bytes from %s:%u", (long)n, inet_ntoa(from.sin_addr),
           ntohs(from.sin_port));
    if (error == 0)
        printf(", sent back %ld", (long)n / 2);
    printf("%s\n", whole > n ? " (the rest of the datagram is lost)" : "");
    if (error != 0)
        die_with("Send failed", error, strerror(error));
    return unused;
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    pthread_t thread;

    if (argc > 2 || port == -1)
        usage(argv[0], "[PORT]");
    fd = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
    if (fd == -1 || fcntl(fd, F_SETFL, O_NONBLOCK) == -1)
        die("Failed to create socket");
    struct sockaddr_in at = {.sin_family = AF_INET,
                             .sin_port = htons((in_port_t)port)};
    socklen_t size = sizeof at;
    if (bind(fd, (struct sockaddr *)&at, size) == -1)
        die("Bind failed");
    if (getsockname(fd, (struct sockaddr *)&at, &size) == -1)
        die("Getsockname failed");
    printf("server socket bind successfully on port %u\n", ntohs(at.sin_port));
    fflush(stdout);
    pthread_create(&thread, NULL, serve, NULL);
    pthread_join(thread, NULL);
    close(fd);
    return 0;
}
