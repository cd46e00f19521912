/* 06: the whole reply is kept in a buffer that grows, and shown part by part as
 * it comes; poll before recv, EINTR retried, stdout full-buffered and flushed.
 */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

static void show(const char *bytes, size_t count)
{
    static const char raw[] = "\\\r\t\n", shown[] = "\\rtn";

    for (const char *end = bytes + count; bytes < end; bytes++) {
        const char *known = memchr(raw, *bytes, 4);
        if (known != NULL)
            printf("\\%c", shown[known - raw]);
        else if (*bytes >= ' ' && *bytes < 127)
            putchar(*bytes);
        else
            printf("\\x%02x", (unsigned char)*bytes);
        if (*bytes == '\n')
            putchar('\n');
    }
    fflush(stdout);
}

/* What comes next goes to the end of *REPLY, *USED bytes long so far. Returns
 * how much that is; 0 is the end, -1 an error. */
static ssize_t receive(int fd, char **reply, size_t *used, size_t *room)
{
    struct pollfd ready = {.fd = fd, .events = POLLIN};
    ssize_t n;

    if (*used == *room) {
        char *larger = realloc(*reply, 2 * *room + 4096);
        if (larger == NULL)
            return -1;
        *reply = larger;
        *room = 2 * *room + 4096;
    }
    while (poll(&ready, 1, -1) == -1)
        if (errno != EINTR)
            return -1;
    do
        n = recv(fd, *reply + *used, *room - *used, 0);
    while (n == -1 && errno == EINTR);
    *used += n > 0 ? (size_t)n : 0;
    return n;
}

static int connected(const char *host, int port)
{
    char ip[64], service[8];
    struct addrinfo *to;
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM};
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    if (fd == -1)
        die("Failed to create socket");
    dprintf(1, "Socket Created\n");
    snprintf(service, sizeof service, "%d", port);
    int status = getaddrinfo(host, service, &hints, &to);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    status = getnameinfo(to->ai_addr, to->ai_addrlen, ip, sizeof ip, NULL, 0,
                         NI_NUMERICHOST);
    if (status != 0)
        die_lookup("Getnameinfo failed", status);
    dprintf(1, "The host's IP address is %s\n", ip);
    if (connect(fd, to->ai_addr, to->ai_addrlen) == -1)
        die("Connect failed");
    freeaddrinfo(to);
    dprintf(1, "Our socket connected to %s on ip %s on port %d\n", host, ip,
            port);
    return fd;
}

int main(int argc, char *argv[])
{
    const char *host = argc > 1 ? argv[1] : "www.google.com";
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    if (argc > 4 || port == -1)
        usage(argv[0], "[HOST [PORT [MESSAGE]]]");
    int fd = connected(host, port);

    signal(SIGPIPE, SIG_IGN);
    static const char head[] = "GET / HTTP/1.1\r\nConnection: close\r\nHost:";
    int sent = argc == 4    ? dprintf(fd, "%s", argv[3])
               : port == 80 ? dprintf(fd, "%s %s\r\n\r\n", head, host)
                            : dprintf(fd, "%s %s:%d\r\n\r\n", head, host, port);
    if (sent < 0)
        die("Send failed");
    dprintf(1, "Message sent successfully\n");

    char *reply = NULL;
    size_t used = 0, room = 0;
    ssize_t n;
    while ((n = receive(fd, &reply, &used, &room)) > 0) {
        show(reply + used - n, (size_t)n);
        if (ferror(stdout))
            die("Write failed");
    }
    int error = errno;
    if (used > 0 && reply[used - 1] != '\n')
        dprintf(1, "\n");
    if (n == -1)
        die_with("Receive failed", error, strerror(error));
    dprintf(1, "Received %zu bytes; the server closed the connection\n", used);

    free(reply);
    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
