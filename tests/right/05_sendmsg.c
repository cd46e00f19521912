/* 05: sendmsg sends the request from several places at once; SIGPIPE is
 * blocked with sigprocmask, and EINTR retried. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>
#include <sys/uio.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

static struct sockaddr_in ipv4_of(const char *host)
{
    struct addrinfo *list, hints;
    struct sockaddr_in address;

    memset(&hints, 0, sizeof(hints));
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    int status = getaddrinfo(host, NULL, &hints, &list);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    memcpy(&address, list->ai_addr, sizeof(address));
    freeaddrinfo(list);
    return address;
}

static struct iovec part(const char *text)
{
    return (struct iovec){.iov_base = (void *)text, .iov_len = strlen(text)};
}

/* Send what the COUNT parts hold: sendmsg may take some of it only. */
static void send_parts(int fd, struct iovec *parts, int count)
{
    struct msghdr header;

    memset(&header, 0, sizeof(header));
    while (count > 0) {
        header.msg_iov = parts;
        header.msg_iovlen = (size_t)count;
        ssize_t n = sendmsg(fd, &header, 0);
        if (n == -1 && errno == EINTR)
            continue;
        if (n == -1)
            die("Send failed");
        for (; count > 0 && (size_t)n >= parts->iov_len; parts++, count--)
            n -= (ssize_t)parts->iov_len;
        if (count > 0) {
            parts->iov_base = (char *)parts->iov_base + n;
            parts->iov_len -= (size_t)n;
        }
    }
}

int main(int argc, char *argv[])
{
    const char *host = argc > 1 ? argv[1] : "www.google.com";
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    if (port == -1 || argc > 4)
        usage(argv[0], "[HOST] [PORT] [MESSAGE]");

    sigset_t pipe_signal;
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    if (sigprocmask(SIG_BLOCK, &pipe_signal, NULL) == -1)
        die("Sigprocmask failed");

    int fd = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (fd == -1)
        die("Failed to create socket");
    dprintf(1, "Socket Created\n");

    struct sockaddr_in server = ipv4_of(host);
    char ip[INET_ADDRSTRLEN];
    if (inet_ntop(AF_INET, &server.sin_addr, ip, sizeof(ip)) == NULL)
        die("Inet_ntop failed");
    dprintf(1, "The host's IP address is %s\n", ip);

    server.sin_port = htons((uint16_t)port);
    if (connect(fd, (struct sockaddr *)&server, sizeof(server)) == -1)
        die("Connect failed");
    dprintf(1, "Our socket connected to %s on ip %s on port %d\n", host, ip,
            port);

    char colon_port[16] = "";
    if (port != 80)
        snprintf(colon_port, sizeof(colon_port), ":%d", port);
    struct iovec request[4] = {
        part("GET / HTTP/1.1\r\nConnection: close\r\nHost: "),
        part(host),
        part(colon_port),
        part("\r\n\r\n"),
    };
    struct iovec message = part(argc == 4 ? argv[3] : "");
    if (argc == 4)
        send_parts(fd, &message, 1);
    else
        send_parts(fd, request, 4);
    dprintf(1, "Message sent successfully\n");

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
