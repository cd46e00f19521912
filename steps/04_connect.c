/* 04_connect.c - connect a TCP socket to a server
 * New: connect, htons; 02 and 03 in one program
 * Try: build/04_connect localhost 2347 (08 waits in another terminal)
 * After: 03_resolve_host
 * See also: connect(2), htons(3), setvbuf(3) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    if (argc > 3 || port == -1)
        usage(argv[0], "[HOST [PORT]] (PORT: 1 to 65535)");
    const char *host = argc > 1 ? argv[1] : "www.google.com";

    /* Show each line at once, in a pipe too: the next call may wait. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);

    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd == -1)
        die("Failed to create socket");
    printf("Socket Created\n");

    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found;
    int status = getaddrinfo(host, NULL, &hints, &found);
    if (status != 0)
        die_lookup("host IP address could not be found", status);

    /* found is a list: take the first address, then give the list back. */
    struct sockaddr_in server;
    memcpy(&server, found->ai_addr, sizeof server);
    freeaddrinfo(found);

    char ip[INET_ADDRSTRLEN];
    if (inet_ntop(AF_INET, &server.sin_addr, ip, sizeof ip) == NULL)
        die("Inet_ntop failed");
    printf("The host's IP address is %s\n", ip);

    /* Ports travel most significant byte first: htons swaps where needed. */
    server.sin_port = htons((uint16_t)port);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)
        die("Connect failed");
    printf("Our socket connected to %s on ip %s on port %d\n", host, ip, port);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
