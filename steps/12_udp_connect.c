/* 12_udp_connect.c - connect a UDP socket, and hear that nobody is there
 * New: connect on a datagram socket, getsockname after it, send and recv
 * Try: build/12_udp_connect localhost 2347 hello (with and without 10)
 * See also: connect(2), udp(7), RFC 1122 section 4.1.3.3 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>
#include <sys/time.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

/* Show bytes as Python shows b'...': nothing in them reaches the terminal
 * as a control code, and CR and LF can be seen. Then end the line. */
static void show(const unsigned char *bytes, ssize_t length)
{
    for (ssize_t i = 0; i < length; i++) {
        if (bytes[i] == '\\')
            printf("\\\\");
        else if (bytes[i] == '\r')
            printf("\\r");
        else if (bytes[i] == '\n')
            printf("\\n\n");
        else if (bytes[i] == '\t')
            printf("\\t");
        else if (bytes[i] >= 0x20 && bytes[i] <= 0x7e)
            putchar(bytes[i]);
        else
            printf("\\x%02x", bytes[i]);
    }
    if (length > 0 && bytes[length - 1] != '\n')
        putchar('\n');
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

    /* An answer may never come: let recvfrom give up after two seconds. */
    struct timeval patience = {.tv_sec = 2};
    if (setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) ==
        -1)
        die("Setsockopt failed");

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
     * and port. From now on only this peer's datagrams and errors reach us. */
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

    /* If nobody is there, ICMP has said so: recv fails (ECONNREFUSED). */
    static unsigned char buffer[65536];
    ssize_t n = recv(fd, buffer, sizeof buffer, 0);
    if (n == -1 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        fprintf(stderr, "No answer within 2 seconds: UDP promises none\n");
        return 1;
    }
    if (n == -1)
        die("Receive failed");
    show(buffer, n);
    printf("Received %zd bytes from %s:%d\n", n, ip, port);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
