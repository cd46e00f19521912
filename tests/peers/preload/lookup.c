/* lookup.c - a look-up of a name is no system call: so that a trace of these
 * shows where it begins and what it returns, both are written to no file at
 * all, which fails and does nothing. Preloaded: ld.so(8). */
#define _GNU_SOURCE /* RTLD_NEXT */
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void mark(const char *text)
{
    int error = errno;

    if (write(-1, text, strlen(text)) == -1)
        errno = error;
}

int getaddrinfo(const char *host, const char *service,
                const struct addrinfo *hints, struct addrinfo **list)
{
    int (*real)(const char *, const char *, const struct addrinfo *,
                struct addrinfo **);
    char text[512], ip[INET6_ADDRSTRLEN];
    void *symbol = dlsym(RTLD_NEXT, "getaddrinfo");

    memcpy(&real, &symbol, sizeof real);
    snprintf(text, sizeof text, "getaddrinfo %.200s%s%.32s",
             host != NULL ? host : "NULL", service != NULL ? " " : "",
             service != NULL ? service : "");
    mark(text);
    int status = real(host, service, hints, list);
    if (status != 0) {
        snprintf(text, sizeof text, "returns %d %s", status,
                 gai_strerror(status));
    } else {
        const struct sockaddr *first = (*list)->ai_addr;
        const void *address =
            first->sa_family == AF_INET
                ? (const void *)&((const struct sockaddr_in *)first)->sin_addr
                : &((const struct sockaddr_in6 *)first)->sin6_addr;
        inet_ntop(first->sa_family, address, ip, sizeof ip);
        snprintf(text, sizeof text, "returns 0 %s", ip);
    }
    mark(text);
    return status;
}
