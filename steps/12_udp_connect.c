/* 12_udp_connect.c - connect a UDP socket, and what it hears then
 * New: connect on a datagram socket, getsockname after it, send and recv
 * Try: build/12_udp_connect localhost 2347 hello (with and without 10)
 * After: 11_udp_send_receive
 * See also: connect(2), udp(7), RFC 1122 section 4.1.3.3 */
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

    /* No packet leaves: the kernel notes the peer, and chooses our address
     * and port. What arrives from now on and does not claim to come from this
     * peer is left out. */
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)
        die("Connect failed");
    struct sockaddr_in own;
    socklen_t own_length = sizeof own;
    if (getsockname(fd, (struct sockaddr *)&own, &own_length) == -1)
        die("Getsockname failed");
    char own_ip[INET_ADDRSTRLEN];
    if (inet_ntop(AF_INET, &own.sin_addr, own_ip, sizeof own_ip) == NULL)
        die("Inet_ntop failed");
    printf("Our socket chose %s:%d as its own\n", own_ip, ntohs(own.sin_port));

    /* One send is one datagram: all of it or an error, never a part. */
    size_t length = strlen(message);
    if (send(fd, message, length, 0) == -1)
        die("Send failed");
    printf("Sent %zu bytes to %s:%d\n", length, ip, port);
    struct timespec end; /* of our patience, on a clock that nobody sets */
    if (clock_gettime(CLOCK_MONOTONIC, &end) == -1)
        die("Clock_gettime failed");
    end.tv_sec += 2;

    /* Where no program has that port, ICMP may have said so: then recv fails
     * (ECONNREFUSED). EINTR is no answer: wait again, as in 11. */
    static unsigned char buffer[65536];
    ssize_t n;
    do {
        wait_until(fd, end);
        n = recv(fd, buffer, sizeof buffer, 0);
    } while (n == -1 && errno == EINTR);
    if (n == -1 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        fprintf(stderr, "No answer within 2 seconds: UDP promises none\n");
        return 1;
    }
    if (n == -1)
        die("Receive failed");
    show(buffer, (size_t)n);
    if (n > 0 && buffer[n - 1] != '\n')
        putchar('\n');
    printf("Received %zd bytes from %s:%d\n", n, ip, port);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
