/* connect.h - connect to a host at any of its addresses. What step 20 teaches,
 * for the clients after it. */
#ifndef CONNECT_H
#define CONNECT_H

#include <sys/socket.h>

#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <unistd.h>

#include "common.h"

/* The bytes of the longest IP with its scope, a '%' and its NUL. */
enum { IP_SIZE = INET6_ADDRSTRLEN + IF_NAMESIZE };

/* Return the list of HOST's addresses, of both families, with PORT, a number,
 * in each; freeaddrinfo(3) takes it back. Ends the program where there is none.
 */
static inline struct addrinfo *look_up(const char *host, const char *port)
{
    struct addrinfo hints = {.ai_family = AF_UNSPEC,
                             .ai_socktype = SOCK_STREAM};
    struct addrinfo *found;
    int status = getaddrinfo(host, port, &hints, &found);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    return found;
}

/* Return how many addresses there are in FOUND. */
static inline int count_addresses(const struct addrinfo *found)
{
    int count = 0;

    for (const struct addrinfo *a = found; a != NULL; a = a->ai_next)
        count++;
    return count;
}

/* Write ADDRESS's IP to IP, which has IP_SIZE bytes: getnameinfo(3). */
static inline void name_address(char *ip, const struct addrinfo *address)
{
    int status = getnameinfo(address->ai_addr, address->ai_addrlen, ip, IP_SIZE,
                             NULL, 0, NI_NUMERICHOST);
    if (status != 0)
        die_lookup("Getnameinfo failed", status);
}

/* Return a new socket for ADDRESS, and its IP in IP, which has IP_SIZE bytes;
 * or -1 where the machine lacks the whole family, say, and tell. FIRST is 1
 * until there has been a socket. */
static inline int new_socket(const struct addrinfo *address, char *ip,
                             int *first)
{
    name_address(ip, address);
    int fd =
        socket(address->ai_family, address->ai_socktype, address->ai_protocol);
    if (fd == -1) {
        complain(ip, "Failed to create socket");
        return -1;
    }
    if (*first)
        printf("Socket Created\n");
    *first = 0;
    printf("The host's IP address is %s\n", ip);
    return fd;
}

/* Return a socket that is connected to the first address of FOUND that takes
 * it, with its IP in IP, which has IP_SIZE bytes; -1 where none does. What goes
 * wrong with one address is told, and the next one is tried. */
static inline int connect_any(const struct addrinfo *found, char *ip)
{
    int first = 1;

    for (const struct addrinfo *a = found; a != NULL; a = a->ai_next) {
        int fd = new_socket(a, ip, &first);
        if (fd == -1)
            continue;
        if (connect(fd, a->ai_addr, a->ai_addrlen) == 0)
            return fd;
        complain(ip, "Connect failed");
        close(fd); /* for the next try, a new socket (connect(2)) */
    }
    return -1;
}

#endif
