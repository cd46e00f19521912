/* 03_resolve_host.c - find the IPv4 address of a host's name
 * New: getaddrinfo, inet_ntop
 * Try: build/03_resolve_host localhost
 * After: 02_handle_failure
 * See also: getaddrinfo(3), inet_ntop(3), ip(7) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

#include "../common/common.h"

int main(int argc, char *argv[])
{
    if (argc > 2)
        usage(argv[0], "[HOST]");
    const char *host = argc > 1 ? argv[1] : "www.google.com";

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
    return 0;
}
