/* 20_connect_any.c - connect to a host at any of its addresses
 * New: IPv6 and IPv4, one address after the other until one takes us
 * Try: build/20_connect_any ::1 2347 hello, and localhost in place of ::1
 * After: 06_receive_close
 * See also: getaddrinfo(3), getnameinfo(3), ipv6(7), RFC 6724, RFC 8305 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/request.h"
#include "../common/show.h"

/* The bytes of the longest IP with its scope, a '%' and its NUL. */
enum { IP_SIZE = INET6_ADDRSTRLEN + IF_NAMESIZE };

/* Return a socket that is connected to the first address of FOUND that takes
 * it, with its IP in IP, which has IP_SIZE bytes; -1 where none does. What goes
 * wrong with one address is told, and the next one is tried. */
static int connect_any(const struct addrinfo *found, char *ip)
{
    int made = 0;

    for (const struct addrinfo *a = found; a != NULL; a = a->ai_next) {
        int status = getnameinfo(a->ai_addr, a->ai_addrlen, ip, IP_SIZE, NULL,
                                 0, NI_NUMERICHOST);
        if (status != 0)
            die_lookup("Getnameinfo failed", status);

        int fd = socket(a->ai_family, a->ai_socktype, a->ai_protocol);
        if (fd == -1) { /* this machine may lack the whole family */
            complain(ip, "Failed to create socket");
            continue;
        }
        if (made++ == 0)
            printf("Socket Created\n");
        printf("The host's IP address is %s\n", ip);

        if (connect(fd, a->ai_addr, a->ai_addrlen) == 0)
            return fd;
        complain(ip, "Connect failed");
        close(fd); /* for the next try, a new socket (connect(2)) */
    }
    return -1;
}

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    if (argc > 4 || port == -1)
        usage(argv[0], "[HOST [PORT [MESSAGE]]] (PORT: 1 to 65535)");
    const char *host = argc > 1 ? argv[1] : "www.google.com";

    /* Show each line at once, in a pipe too: the next call may wait. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    /* If the server has gone, let send say so: don't die of its signal. */
    signal(SIGPIPE, SIG_IGN);

    /* All addresses of the host, of both families, with the port in each. */
    struct addrinfo hints = {.ai_family = AF_UNSPEC,
                             .ai_socktype = SOCK_STREAM};
    struct addrinfo *found;
    int status = getaddrinfo(host, argc > 2 ? argv[2] : "80", &hints, &found);
    if (status != 0)
        die_lookup("host IP address could not be found", status);

    char ip[IP_SIZE];
    int fd = connect_any(found, ip);
    freeaddrinfo(found);
    if (fd == -1)
        return 1; /* each address has had its line */
    printf("Our socket connected to %s on ip %s on port %d\n", host, ip, port);

    /* What to send: the message given, or a request for the page "/". An IPv6
     * address stands there in brackets (RFC 3986, 3.2.2), and without its
     * scope. */
    char request[1024], literal[IP_SIZE + sizeof "[]"];
    const char *message = argc > 3 ? argv[3] : request;
    if (strchr(host, ':') != NULL) {
        int length = (int)strcspn(host, "%");
        snprintf(literal, sizeof literal, "[%.*s]", length, host);
        host = literal;
    }
    if (argc <= 3)
        make_request(request, sizeof request, host, port);

    send_whole(fd, message);
    printf("Message sent successfully\n");

    /* One recv is not one message: read until it returns 0, the end. */
    unsigned char buffer[2000], last = '\n';
    long long total = 0;
    ssize_t n;
    while ((n = recv(fd, buffer, sizeof buffer, 0)) > 0) {
        show(buffer, (size_t)n);
        if (ferror(stdout)) /* what we print can't be written any more */
            die("Write failed");
        last = buffer[n - 1];
        total += n;
    }
    int error = errno; /* of recv: putchar may change it */
    if (last != '\n')
        putchar('\n'); /* so that our own line starts a new one */
    if (n == -1)
        die_with("Receive failed", error, strerror(error));
    printf("Received %lld bytes; the server closed the connection\n", total);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
