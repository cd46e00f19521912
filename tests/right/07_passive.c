/* 07: the address comes from getaddrinfo with AI_PASSIVE, the options are set
 * in a loop over a table, and getsockname is asked before bind and after it. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

static const struct {
    int level, name, value;
} options[] = {
    {SOL_SOCKET, SO_KEEPALIVE, 1},
    {SOL_SOCKET, SO_RCVBUF, 65536},
    {SOL_SOCKET, SO_REUSEADDR, 1},
};

static unsigned port_of(int fd)
{
    struct sockaddr_storage own;
    socklen_t length = sizeof(own);

    memset(&own, 0, sizeof(own));
    if (getsockname(fd, (struct sockaddr *)&own, &length) == -1)
        die("Getsockname failed");
    return ntohs(((struct sockaddr_in *)&own)->sin_port);
}

int main(int argc, char *argv[])
{
    const char *port = argc == 2 ? argv[1] : "2347";
    if (argc > 2 || to_number(port, 0, 65535) == -1)
        usage(argv[0], "[PORT]\n\nPORT: 0 to 65535, 0 for any that is free");

    struct addrinfo hints, *any;
    memset(&hints, 0, sizeof(hints));
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    int status = getaddrinfo(NULL, port, &hints, &any);
    if (status != 0)
        die_lookup("Getaddrinfo failed", status);

    int fd = socket(any->ai_family, any->ai_socktype, any->ai_protocol);
    if (fd == -1)
        die("Failed to create socket");
    for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
        if (setsockopt(fd, options[i].level, options[i].name, &options[i].value,
                       sizeof(options[i].value)) == -1)
            die("Setsockopt failed");

    if (port_of(fd) != 0) /* no port before bind */
        die_with("Getsockname failed", EINVAL, strerror(EINVAL));
    if (bind(fd, any->ai_addr, any->ai_addrlen) == -1)
        die("Bind failed");
    freeaddrinfo(any);
    printf("server socket bind successfully on port %u\n", port_of(fd));

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
