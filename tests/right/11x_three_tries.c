/* 11x_three_tries.c - send a datagram, and again where no answer comes
 * New: three tries, each with a time of its own
 * Try: build/11x_three_tries localhost 2347 hello (10 waits elsewhere)
 * After: 11_udp_send_receive
 * See also: sendto(2), recvfrom(2), socket(7) SO_RCVTIMEO, udp(7) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>
#include <sys/time.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/show.h"

/* Let recv and recvfrom on FD give up at END (socket(7), SO_RCVTIMEO). */
static void wait_until(int fd, struct timespec end)
{
    struct timespec now;

    if (clock_gettime(CLOCK_MONOTONIC, &now) == -1)
        die("Clock_gettime failed");
    long left = (long)(end.tv_sec - now.tv_sec) * 1000000 +
                (end.tv_nsec - now.tv_nsec) / 1000;
    if (left < 1)
        left = 1; /* microseconds: 0 would mean no limit at all */
    struct timeval limit = {.tv_sec = left / 1000000,
                            .tv_usec = left % 1000000};
    if (setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) == -1)
        die("Setsockopt failed");
}

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 2347;
    if (argc > 4 || port == -1)
        usage(argv[0], "[HOST [PORT [MESSAGE]]] (PORT: 1 to 65535)");
    const char *host = argc > 1 ? argv[1] : "localhost";
    const char *message = argc > 3 ? argv[3] : "hello world";

    /* Show each line at once, in a pipe too: the next call may wait. */
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
    char ip[INET_ADDRSTRLEN];
    if (inet_ntop(AF_INET, &server.sin_addr, ip, sizeof ip) == NULL)
        die("Inet_ntop failed");

    /* One socket for all tries: the answer to an earlier one may come late. It
     * comes to the port that the question was sent from. */
    size_t length = strlen(message);
    static unsigned char buffer[65536];
    struct sockaddr_in from;
    socklen_t from_length;
    ssize_t n = -1;
    for (int tries = 0; tries < 3; tries++) {
        if (sendto(fd, message, length, 0, (struct sockaddr *)&server,
                   sizeof server) == -1)
            die("Send failed");
        printf("Sent %zu bytes to %s:%d\n", length, ip, port);
        struct timespec end; /* of this try, on a clock that nobody sets */
        if (clock_gettime(CLOCK_MONOTONIC, &end) == -1)
            die("Clock_gettime failed");
        end.tv_sec += 1;

        /* EINTR, as after Ctrl-Z and fg (signal(7)), is no answer, and no
         * reason to ask again before the second is over. */
        do {
            wait_until(fd, end);
            from_length = sizeof from;
            n = recvfrom(fd, buffer, sizeof buffer, 0, (struct sockaddr *)&from,
                         &from_length);
        } while (n == -1 && errno == EINTR);
        if (n != -1 || (errno != EAGAIN && errno != EWOULDBLOCK))
            break;
    }
    if (n == -1 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        fprintf(stderr, "No answer to 3 tries: UDP promises none\n");
        return 1;
    }
    if (n == -1)
        die("Receive failed");
    show(buffer, (size_t)n);
    if (n > 0 && buffer[n - 1] != '\n')
        putchar('\n');
    if (inet_ntop(AF_INET, &from.sin_addr, ip, sizeof ip) == NULL)
        die("Inet_ntop failed");
    printf("Received %zd bytes from %s:%d\n", n, ip, ntohs(from.sin_port));

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
