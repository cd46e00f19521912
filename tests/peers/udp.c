/* udp.c - the other side of a UDP step's conversation. It shares no code
 * with the steps.
 *
 *   udp ADDRESS PORT ACTION...    PORT 0: the kernel chooses
 *
 * Actions, done in this order:
 *   rcvbuf N       (first) make the receive buffer small, in bytes
 *   shared         (first) let others have the port too (SO_REUSEPORT and
 *                  SO_REUSEADDR)
 *   decoys         (first) hear the ports that a wrong program would try too:
 *                  the port with its bytes swapped, and 2347
 *   recv           wait for a datagram; it is the one that is answered
 *   more           take what else has come by now, and do not wait
 *   save FILE      from here on, what is received goes to FILE (the last one)
 *   to IP PORT     answer there, though nothing came from it
 *   reply FILE     send what FILE holds, as one datagram
 *   stranger FILE  the same from another socket, so from another port
 *   port-0 FILE    the same from no port (RFC 768), by a raw socket
 *   wait           until a line comes on stdin (or its end)
 *
 * It says on stdout, a line each: "port N", "received N from IP:PORT on
 * IP:PORT", and ends with 0; if a call fails, with 1 and the reason on stderr.
 */
#define _GNU_SOURCE /* struct in_pktinfo: ip(7) */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_SOCKETS = 3, MOST_BYTES = 65536 };

static struct pollfd sockets[MOST_SOCKETS];
static nfds_t socket_count;
static int shared, rcvbuf;
static char bytes[MOST_BYTES];
static struct in_pktinfo heard; /* where the last datagram was received */

static void fail(const char *what)
{
    fprintf(stderr, "udp: %s: %s\n", what, strerror(errno));
    exit(1);
}

static struct sockaddr_in address(const char *ip, int port)
{
    struct sockaddr_in a = {.sin_family = AF_INET,
                            .sin_port = htons((uint16_t)port)};
    if (inet_pton(AF_INET, ip, &a.sin_addr) != 1) {
        errno = EINVAL;
        fail(ip);
    }
    return a;
}

/* Hear IP and PORT. Returns the port, or -1 where that can't be had. */
static int add_socket(const char *ip, int port)
{
    struct sockaddr_in a = address(ip, port);
    socklen_t length = sizeof a;
    int on = 1, fd = socket(AF_INET, SOCK_DGRAM, 0);

    if (fd == -1)
        fail("socket");
    setsockopt(fd, IPPROTO_IP, IP_PKTINFO, &on, sizeof on);
    if (shared) {
        setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    }
    if (rcvbuf > 0)
        setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &rcvbuf, sizeof rcvbuf);
    if (bind(fd, (struct sockaddr *)&a, sizeof a) == -1 ||
        getsockname(fd, (struct sockaddr *)&a, &length) == -1) {
        int error = errno;
        close(fd);
        errno = error;
        return -1;
    }
    sockets[socket_count++] = (struct pollfd){.fd = fd, .events = POLLIN};
    return ntohs(a.sin_port);
}

/* A port that a test may use, and its twin with the bytes swapped. */
static int hear_decoys_too(const char *ip)
{
    for (int tries = 0; tries < 1000; tries++) {
        int port = add_socket(ip, 0);
        int swapped = (port & 0xff) << 8 | port >> 8;
        if (port == -1)
            fail("bind");
        if (swapped != port && swapped > 1023 && swapped != 2347 &&
            add_socket(ip, swapped) != -1) {
            add_socket(ip, 2347); /* where it is free */
            return port;
        }
        close(sockets[--socket_count].fd);
    }
    errno = EADDRINUSE;
    fail("decoys");
    return -1;
}

/* Wait for a datagram and say where it came from and to. */
static struct sockaddr_in receive(FILE *save)
{
    struct sockaddr_in from, to = {.sin_family = AF_INET};
    socklen_t length = sizeof to;
    char control[256], a[INET_ADDRSTRLEN], b[INET_ADDRSTRLEN];
    struct iovec part = {.iov_base = bytes, .iov_len = sizeof bytes};
    struct msghdr message = {.msg_name = &from,
                             .msg_namelen = sizeof from,
                             .msg_iov = &part,
                             .msg_iovlen = 1,
                             .msg_control = control,
                             .msg_controllen = sizeof control};
    nfds_t i = 0;

    while (poll(sockets, socket_count, -1) == -1)
        continue;
    while (i < socket_count && (sockets[i].revents & POLLIN) == 0)
        i++;
    ssize_t n = recvmsg(sockets[i].fd, &message, 0);
    if (n == -1)
        fail("recvmsg");
    getsockname(sockets[i].fd, (struct sockaddr *)&to, &length);
    for (struct cmsghdr *c = CMSG_FIRSTHDR(&message); c != NULL;
         c = CMSG_NXTHDR(&message, c))
        if (c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_PKTINFO) {
            memcpy(&heard, CMSG_DATA(c), sizeof heard);
            to.sin_addr = heard.ipi_addr;
        }
    if (save != NULL) {
        rewind(save);
        if (ftruncate(fileno(save), 0) == -1)
            fail("ftruncate");
        fwrite(bytes, 1, (size_t)n, save);
        fflush(save);
    }
    printf("received %zd from %s:%d on %s:%d\n", n,
           inet_ntop(AF_INET, &from.sin_addr, a, sizeof a),
           ntohs(from.sin_port), inet_ntop(AF_INET, &to.sin_addr, b, sizeof b),
           ntohs(to.sin_port));
    return from;
}

/* Send what the file PATH holds as one datagram, from the address that was
 * asked: the client may be connected to it. */
static void reply(int fd, const char *path, struct sockaddr_in to)
{
    FILE *file = fopen(path, "rb");
    struct in_pktinfo from = {.ipi_spec_dst = heard.ipi_addr};
    union {
        char space[CMSG_SPACE(sizeof from)];
        struct cmsghdr aligned;
    } control = {.space = {0}};
    struct iovec part = {.iov_base = bytes};
    struct msghdr message = {.msg_name = &to,
                             .msg_namelen = sizeof to,
                             .msg_iov = &part,
                             .msg_iovlen = 1,
                             .msg_control = &control,
                             .msg_controllen = sizeof control};
    struct cmsghdr *c = CMSG_FIRSTHDR(&message);

    c->cmsg_level = IPPROTO_IP;
    c->cmsg_type = IP_PKTINFO;
    c->cmsg_len = CMSG_LEN(sizeof from);
    memcpy(CMSG_DATA(c), &from, sizeof from);
    if (file == NULL)
        fail(path);
    part.iov_len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    if (heard.ipi_addr.s_addr == 0) { /* nobody asked: our own address */
        message.msg_control = NULL;
        message.msg_controllen = 0;
    }
    if (sendmsg(fd, &message, 0) == -1)
        fail("sendmsg");
}

/* Send what the file PATH holds from port 0: by a raw socket, which takes UDP's
 * header as we make it; a checksum of 0 says that none was made (RFC 768). */
static void send_from_port_0(const char *path, struct sockaddr_in to)
{
    FILE *file = fopen(path, "rb");
    int fd = socket(AF_INET, SOCK_RAW, IPPROTO_UDP);

    if (file == NULL || fd == -1)
        fail(path);
    size_t length = 8 + fread(bytes + 8, 1, sizeof bytes - 8, file);
    uint16_t header[4] = {0, to.sin_port, htons((uint16_t)length), 0};
    memcpy(bytes, header, sizeof header);
    if (sendto(fd, bytes, length, 0, (struct sockaddr *)&to, sizeof to) == -1)
        fail("sendto");
    fclose(file);
    close(fd);
}

int main(int argc, char *argv[])
{
    struct sockaddr_in peer = {.sin_family = AF_INET};
    FILE *save = NULL;
    int i = 3, decoys = 0;

    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    if (argc < 3) {
        fprintf(stderr, "usage: udp ADDRESS PORT ACTION...\n");
        return 2;
    }
    for (; i < argc; i++) {
        if (strcmp(argv[i], "rcvbuf") == 0 && i + 1 < argc)
            rcvbuf = atoi(argv[++i]);
        else if (strcmp(argv[i], "decoys") == 0)
            decoys = 1;
        else if (strcmp(argv[i], "shared") == 0)
            shared = 1;
        else
            break;
    }
    int port =
        decoys ? hear_decoys_too(argv[1]) : add_socket(argv[1], atoi(argv[2]));
    if (port == -1)
        fail("bind");
    printf("port %d\n", port);
    for (; i < argc; i++) {
        const char *action = argv[i];
        if (strcmp(action, "recv") == 0) {
            peer = receive(save);
        } else if (strcmp(action, "more") == 0) {
            while (poll(sockets, socket_count, 0) > 0)
                receive(NULL);
        } else if (strcmp(action, "save") == 0 && i + 1 < argc) {
            save = fopen(argv[++i], "wb");
            if (save == NULL)
                fail(argv[i]);
        } else if (strcmp(action, "to") == 0 && i + 2 < argc) {
            peer = address(argv[i + 1], atoi(argv[i + 2]));
            i += 2;
        } else if (strcmp(action, "reply") == 0 && i + 1 < argc) {
            reply(sockets[0].fd, argv[++i], peer);
        } else if (strcmp(action, "stranger") == 0 && i + 1 < argc) {
            int fd = socket(AF_INET, SOCK_DGRAM, 0);
            if (fd == -1)
                fail("socket");
            reply(fd, argv[++i], peer);
            close(fd);
        } else if (strcmp(action, "port-0") == 0 && i + 1 < argc) {
            send_from_port_0(argv[++i], peer);
        } else if (strcmp(action, "wait") == 0) {
            for (char c = 0; c != '\n' && read(0, &c, 1) == 1;)
                continue;
        } else {
            fprintf(stderr, "udp: no such action: %s\n", action);
            return 2;
        }
    }
    return 0;
}
