/* 12x_strangers.c - tell the peer's answer from those of strangers
 * New: who sent it is looked at here, not in the kernel
 * Try: build/12x_strangers localhost 2347 hello (with and without 10)
 * After: 12_udp_connect
 * See also: recvfrom(2), poll(2), getsockname(2), udp(7) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/show.h"

/* How long it is until END, in milliseconds, 0 where that is over. */
static int left_until(struct timespec end)
{
    struct timespec now;
    if (clock_gettime(CLOCK_MONOTONIC, &now) == -1)
        die("Clock_gettime failed");
    long left = (long)(end.tv_sec - now.tv_sec) * 1000 +
                (end.tv_nsec - now.tv_nsec) / 1000000;
    return left > 0 ? (int)left : 0;
}

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 2347;
    if (argc > 4 || port == -1)
        usage(argv[0], "[HOST [PORT [MESSAGE]]] (PORT: 1 to 65535)");
    const char *host = argc > 1 ? argv[1] : "localhost";
    const char *message = argc > 3 ? argv[3] : "hello world";

    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);

    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    if (fd == -1)
        die("Failed to create socket");
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_DGRAM};
    struct addrinfo *found;
    int status = getaddrinfo(host, NULL, &hints, &found);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    struct sockaddr_in server;
    memcpy(&server, found->ai_addr, sizeof server);
    freeaddrinfo(found);
    server.sin_port = htons((uint16_t)port);

    /* A second socket, connected, tells which of our addresses leads to the
     * peer. The first one takes that, and hears everybody. */
    int probe = socket(AF_INET, SOCK_DGRAM, 0);
    if (probe == -1)
        die("Failed to create socket");
    if (connect(probe, (struct sockaddr *)&server, sizeof server) == -1)
        die("Connect failed");
    struct sockaddr_in own;
    socklen_t size = sizeof own;
    if (getsockname(probe, (struct sockaddr *)&own, &size) == -1)
        die("Getsockname failed");
    own.sin_port = htons(0); /* a free one */
    if (bind(fd, (struct sockaddr *)&own, sizeof own) == -1)
        die("Bind failed");
    if (getsockname(fd, (struct sockaddr *)&own, &size) == -1)
        die("Getsockname failed");
    char own_ip[INET_ADDRSTRLEN], ip[INET_ADDRSTRLEN];
    if (inet_ntop(AF_INET, &own.sin_addr, own_ip, sizeof own_ip) == NULL ||
        inet_ntop(AF_INET, &server.sin_addr, ip, sizeof ip) == NULL)
        die("Inet_ntop failed");
    printf("Our socket chose %s:%d as its own\n", own_ip, ntohs(own.sin_port));

    size_t length = strlen(message);
    if (sendto(fd, message, length, 0, (struct sockaddr *)&server,
               sizeof server) == -1)
        die("Send failed");
    printf("Sent %zu bytes to %s:%d\n", length, ip, port);
    struct timespec end; /* of our patience, on a clock that nobody sets */
    if (clock_gettime(CLOCK_MONOTONIC, &end) == -1)
        die("Clock_gettime failed");
    end.tv_sec += 2;

    /* Whoever names another address or port: the end stays where it is. */
    static unsigned char buffer[65536];
    unsigned long strangers = 0;
    struct pollfd wait = {.fd = fd, .events = POLLIN};
    struct sockaddr_in from;
    ssize_t n = -1;
    for (int left; n == -1 && (left = left_until(end)) > 0;) {
        if (poll(&wait, 1, left) == -1 && errno != EINTR)
            die("Poll failed");
        size = sizeof from;
        n = recvfrom(fd, buffer, sizeof buffer, MSG_DONTWAIT,
                     (struct sockaddr *)&from, &size);
        if (n == -1 && errno != EAGAIN && errno != EWOULDBLOCK)
            die("Receive failed");
        if (n != -1 && (from.sin_addr.s_addr != server.sin_addr.s_addr ||
                        from.sin_port != server.sin_port)) {
            strangers++;
            n = -1;
        }
    }
    if (n != -1) {
        show(buffer, (size_t)n);
        printf("%sReceived %zd bytes from %s:%d\n",
               n > 0 && buffer[n - 1] != '\n' ? "\n" : "", n, ip, port);
    }
    printf("%lu answers from strangers\n", strangers);
    if (n == -1)
        fprintf(stderr, "No answer within 2 seconds: UDP promises none\n");
    if (close(fd) == -1 || close(probe) == -1)
        die("Close failed");
    return n == -1;
}
