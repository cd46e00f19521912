/* 03: getaddrinfo without hints; the first IPv4 address is found by walking
 * through the list. A host with IPv6 addresses alone counts as not found. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>

#include "../common/common.h"

static const struct addrinfo *first_ipv4(const struct addrinfo *list)
{
    while (list != NULL && list->ai_family != AF_INET)
        list = list->ai_next;
    return list;
}

int main(int argc, char *argv[])
{
    const char *what = "host IP address could not be found";
    struct addrinfo *all;
    const struct addrinfo *one;
    char ip[64];

    if (argc > 2)
        usage(argv[0], "[HOST]\n(the name or the IPv4 address of a host)");

    int status =
        getaddrinfo(argc > 1 ? argv[1] : "www.google.com", NULL, NULL, &all);
    if (status != 0)
        die_lookup(what, status);

    one = first_ipv4(all);
    if (one == NULL) {
        freeaddrinfo(all);
        die_lookup(what, EAI_NONAME);
    }
    const struct sockaddr_in *in = (const void *)one->ai_addr;
    if (inet_ntop(AF_INET, &in->sin_addr, ip, sizeof(ip)) == NULL)
        die("Inet_ntop failed");
    printf("The host's IP address is %s\n", ip);
    freeaddrinfo(all);
    return 0;
}
