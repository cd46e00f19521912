/* 03: the address is turned into text by getnameinfo, not inet_ntop, the hints
 * are cleared with memset, and all output is dprintf's. */
#define _POSIX_C_SOURCE 200809L

#include <sys/types.h>
#include <sys/socket.h>

#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void lookup_failed(const char *what, int status)
{
    int code = status;
    const char *why = gai_strerror(status);

    if (status == EAI_SYSTEM) {
        code = errno;
        why = strerror(errno);
    }
    dprintf(STDERR_FILENO, "%s. Error code: %d, Error message: %s\n", what,
            code, why);
    exit(EXIT_FAILURE);
}

int main(int argc, char *argv[])
{
    struct addrinfo hints, *list = NULL;
    char numeric[64];
    const char *host = "www.google.com";
    int status;

    if (argc == 2) {
        host = argv[1];
    } else if (argc > 2) {
        dprintf(STDERR_FILENO, "%s: one host at most, please\n", argv[0]);
        return 2;
    }

    memset(&hints, 0, sizeof(hints));
    hints.ai_family = AF_INET;
    hints.ai_flags = AI_CANONNAME;
    hints.ai_protocol = IPPROTO_TCP;

    status = getaddrinfo(host, NULL, &hints, &list);
    if (status)
        lookup_failed("host IP address could not be found", status);

    status = getnameinfo(list->ai_addr, list->ai_addrlen, numeric,
                         sizeof(numeric), NULL, 0, NI_NUMERICHOST);
    freeaddrinfo(list);
    if (status)
        lookup_failed("Getnameinfo failed", status);

    dprintf(STDOUT_FILENO, "The host's IP address is %s\n", numeric);
    return EXIT_SUCCESS;
}
