/* slow.c - a look-up of a name that never ends. Preloaded: ld.so(8). */
#include <netdb.h>
#include <unistd.h>

int getaddrinfo(const char *host, const char *service,
                const struct addrinfo *hints, struct addrinfo **list)
{
    (void)host, (void)service, (void)list;
    while (hints == NULL || !(hints->ai_flags & AI_NUMERICHOST))
        pause();
    return EAI_NONAME; /* a number needs no look-up */
}

struct hostent *gethostbyname(const char *host)
{
    (void)host;
    for (;;)
        pause();
}
