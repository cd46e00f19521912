/* 10x_datagrams.c - answer so many datagrams with their first half
 * New: a loop that no datagram can end
 * Try: build/10x_datagrams 2347 3 (then 11 in another terminal, three times)
 * After: 10_udp_halfecho
 * See also: udp(7), recvfrom(2), sendto(2), RFC 768 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int count = argc > 2 ? to_number(argv[2], 1, 65535) : 1;
    if (argc > 3 || port == -1 || count == -1)
        usage(argv[0], "[PORT [COUNT]] (PORT: 0 to 65535; 0: the kernel "
                       "chooses; COUNT: 1 to 65535)");

    /* Show each line at once, in a pipe too: the next call may wait. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);

    /* No SO_REUSEADDR: there is no connection that could be in TIME_WAIT. */
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    if (fd == -1)
        die("Failed to create socket");

    struct sockaddr_in server = {.sin_family = AF_INET,
                                 .sin_addr.s_addr = htonl(INADDR_ANY),
                                 .sin_port = htons((uint16_t)port)};
    if (bind(fd, (struct sockaddr *)&server, sizeof server) == -1)
        die("Bind failed");
    socklen_t length = sizeof server;
    if (getsockname(fd, (struct sockaddr *)&server, &length) == -1)
        die("Getsockname failed");
    printf("server socket bind successfully on port %d\n",
           ntohs(server.sin_port));

    for (; count > 0; count--) {
        /* No listen, no accept: one socket hears every client. One recvfrom is
         * one datagram, with the address that it came from. What has no room is
         * lost: one byte more than we want tells whether there was more. */
        char buffer[1024 + 1];
        struct sockaddr_in client;
        length = sizeof client;
        ssize_t received = recvfrom(fd, buffer, sizeof buffer, 0,
                                    (struct sockaddr *)&client, &length);
        if (received == -1)
            die("Receive failed");
        const char *rest = "";
        if (received == sizeof buffer) {
            received = sizeof buffer - 1;
            rest = " (the rest of the datagram is lost)";
        }

        char ip[INET_ADDRSTRLEN];
        if (inet_ntop(AF_INET, &client.sin_addr, ip, sizeof ip) == NULL)
            die("Inet_ntop failed");

        /* 0 bytes are a message too, and so is their half. The sender may have
         * given an address that can't be answered, or port 0 (RFC 768): that is
         * told, and the others are served as before. */
        ssize_t half = received / 2;
        if (sendto(fd, buffer, (size_t)half, 0, (struct sockaddr *)&client,
                   length) == -1) {
            int error = errno; /* of sendto: printf may change it */
            printf("Received %zd bytes from %s:%d%s\n", received, ip,
                   ntohs(client.sin_port), rest);
            fflush(stdout);
            fprintf(stderr, "Send failed. Error code: %d, Error message: %s\n",
                    error, strerror(error));
            continue;
        }
        printf("Received %zd bytes from %s:%d, sent back %zd%s\n", received, ip,
               ntohs(client.sin_port), half, rest);
    }

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
