/* 03x_all_addresses.c - find all IPv4 addresses of a host's name
 * New: the list that getaddrinfo gives, to its end; each address once
 * Try: build/03x_all_addresses www.google.com
 * After: 03_resolve_host
 * See also: getaddrinfo(3), inet_ntop(3), RFC 6724 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

#include "../common/common.h"

/* Whether ADDRESS stands in LIST before its entry END. */
static int is_before(struct in_addr address, const struct addrinfo *list,
                     const struct addrinfo *end)
{
    struct sockaddr_in other;

    for (; list != end; list = list->ai_next) {
        memcpy(&other, list->ai_addr, sizeof other);
        if (other.sin_addr.s_addr == address.s_addr)
            return 1;
    }
    return 0;
}

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

    /* found stays where it is: the whole list is freed by its beginning. */
    for (struct addrinfo *one = found; one != NULL; one = one->ai_next) {
        struct sockaddr_in server;
        memcpy(&server, one->ai_addr, sizeof server);
        if (is_before(server.sin_addr, found, one))
            continue;
        char ip[INET_ADDRSTRLEN];
        if (inet_ntop(AF_INET, &server.sin_addr, ip, sizeof ip) == NULL)
            die("Inet_ntop failed");
        printf("The host's IP address is %s\n", ip);
    }
    freeaddrinfo(found);
    return 0;
}
