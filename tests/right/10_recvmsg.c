/* Another right way: recvmsg with MSG_TRUNC, a connected answer, no stdio
 * buffer at all, calloc instead of an array. */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

static int failed(const char *what)
{
    fprintf(stderr, "%s. Error code: %d, Error message: %s\n", what, errno,
            strerror(errno));
    return EXIT_FAILURE;
}

static long port_of(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    if (digits == 0 || text[digits] != '\0')
        return -1;
    while (*text == '0' && text[1] != '\0')
        text++;
    return strlen(text) > 5 || atol(text) > 65535 ? -1 : atol(text);
}

int main(int argc, char **argv)
{
    long port = 2347;
    if (argc == 2)
        port = port_of(argv[1]);
    if (argc > 2 || port < 0) {
        fputs("Call me with one port, 0 to 65535, or none.\n", stderr);
        return 2;
    }

    int s = socket(PF_INET, SOCK_DGRAM, IPPROTO_UDP);
    if (s < 0)
        return failed("Failed to create socket");
    struct sockaddr_in me;
    memset(&me, 0, sizeof me);
    me.sin_family = AF_INET;
    me.sin_port = htons((in_port_t)port);
    if (bind(s, (struct sockaddr *)&me, sizeof me) != 0)
        return failed("Bind failed");
    socklen_t size = sizeof me;
    if (getsockname(s, (struct sockaddr *)&me, &size) != 0)
        return failed("Getsockname failed");
    dprintf(1, "server socket bind successfully on port %u\n",
            (unsigned)ntohs(me.sin_port));

    char *room = calloc(1, 1024);
    struct sockaddr_in you;
    struct iovec piece = {room, 1024};
    struct msghdr header;
    memset(&header, 0, sizeof header);
    header.msg_name = &you;
    header.msg_namelen = sizeof you;
    header.msg_iov = &piece;
    header.msg_iovlen = 1;
    ssize_t n = room == NULL ? -1 : recvmsg(s, &header, 0);
    if (n < 0)
        return failed("Receive failed");
    piece.iov_len = (size_t)n / 2;
    const char *cut = header.msg_flags & MSG_TRUNC
                          ? " (the rest of the datagram is lost)"
                          : "";
    char name[INET_ADDRSTRLEN];
    inet_ntop(AF_INET, &you.sin_addr, name, sizeof name);
    dprintf(1, "Received %ld bytes from %s:%u", (long)n, name,
            (unsigned)ntohs(you.sin_port));
    ssize_t back = sendmsg(s, &header, 0);
    int kept = errno;
    if (back < 0) {
        dprintf(1, "%s\n", cut);
        errno = kept;
        return failed("Send failed");
    }
    dprintf(1, ", sent back %ld%s\n", (long)n / 2, cut);
    free(room);
    close(s);
    return 0;
}
