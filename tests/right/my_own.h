/* my_own.h - what 05_pieces.c has outside of main. */
#ifndef MY_OWN_H
#define MY_OWN_H

#include <sys/socket.h>

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The failure lines go out with one snprintf and one fputs. */
static void give_up(const char *what, int code, const char *text)
{
    char line[512];

    snprintf(line, sizeof line, "%s. Error code: %d, Error message: %s\n", what,
             code, text);
    fputs(line, stderr);
    exit(1);
}

#define TRY(call, what)                                                        \
    do {                                                                       \
        if ((call) == -1)                                                      \
            give_up(what, errno, strerror(errno));                             \
    } while (0)

/* A client's port, or 0 where TEXT is none. */
static unsigned port_number(const char *text)
{
    unsigned port = 0;

    do {
        if (!strchr("0123456789", *text) || *text == '\0')
            return 0;
        port = port * 10 + (unsigned)(*text - '0');
    } while (port <= 65535 && *++text != '\0');
    return port <= 65535 ? port : 0;
}

/* SERVER becomes the first IPv4 address of HOST, IP that address in words. */
static void resolve(const char *host, unsigned port, struct sockaddr_in *server,
                    char *ip, socklen_t size)
{
    const char *what = "host IP address could not be found";
    struct addrinfo *list = NULL, *item;
    const int status = getaddrinfo(host, NULL, NULL, &list);

    if (status == EAI_SYSTEM)
        give_up(what, errno, strerror(errno));
    else if (status != 0)
        give_up(what, status, gai_strerror(status));
    for (item = list; item != NULL && item->ai_family != AF_INET;)
        item = item->ai_next;
    if (item == NULL)
        give_up(what, EAI_NONAME, gai_strerror(EAI_NONAME));
    *server = *(struct sockaddr_in *)(void *)item->ai_addr;
    server->sin_port = htons((in_port_t)port);
    freeaddrinfo(list);
    if (inet_ntop(AF_INET, &server->sin_addr, ip, size) == NULL)
        give_up("Inet_ntop failed", errno, strerror(errno));
}

#endif
