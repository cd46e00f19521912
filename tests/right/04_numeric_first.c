/* 04: a numeric host needs no look-up (inet_pton); only a name goes to
 * getaddrinfo. fflush instead of setvbuf, and more options than are needed. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

/* Print a line that is out before the next call. */
static void say(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    fflush(stdout);
}

static int prepared_socket(void)
{
    int yes = 1, fd = socket(AF_INET, SOCK_STREAM, 0);

    if (fd == -1)
        die("Failed to create socket");
    if (fcntl(fd, F_SETFD, FD_CLOEXEC) == -1)
        die("Fcntl failed");
    if (setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes) == -1 ||
        setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof yes) == -1)
        die("Setsockopt failed");
    return fd;
}

static struct in_addr find(const char *host)
{
    struct in_addr address;

    if (inet_pton(AF_INET, host, &address) != 1) {
        struct addrinfo hints, *first;
        memset(&hints, 0, sizeof hints);
        hints.ai_family = AF_INET;
        int status = getaddrinfo(host, NULL, &hints, &first);
        if (status != 0)
            die_lookup("host IP address could not be found", status);
        address = ((struct sockaddr_in *)(void *)first->ai_addr)->sin_addr;
        freeaddrinfo(first);
    }
    return address;
}

int main(int argc, char *argv[])
{
    const char *host = "www.google.com";
    int port = 80;

    switch (argc) {
    case 3:
        port = to_number(argv[2], 1, 65535);
        /* fall through */
    case 2:
        host = argv[1];
        /* fall through */
    case 1:
        break;
    default:
        port = -1;
    }
    if (port == -1)
        usage(argv[0], "[host [port]], the port from 1 to 65535");

    int fd = prepared_socket();
    say("Socket Created");

    struct sockaddr_in to;
    memset(&to, 0, sizeof to);
    to.sin_family = AF_INET;
    to.sin_port = htons((uint16_t)port);
    to.sin_addr = find(host);
    char ip[INET_ADDRSTRLEN] = "";
    if (inet_ntop(AF_INET, &to.sin_addr, ip, sizeof ip) == NULL)
        die("Inet_ntop failed");
    say("The host's IP address is %s", ip);

    if (connect(fd, (const struct sockaddr *)&to, sizeof to) != 0)
        die("Connect failed");
    say("Our socket connected to %s on ip %s on port %d", host, ip, port);

    if (shutdown(fd, SHUT_WR) != 0)
        die("Shutdown failed");
    if (close(fd) != 0)
        die("Close failed");
    return 0;
}
