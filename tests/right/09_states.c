/* 09: a loop over the states of the conversation, recvmsg with two buffers that
 * hold 4096 bytes together, the half sent in pieces of 3 bytes, no stdio. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>
#include <sys/uio.h>

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum state { LISTEN, ACCEPT, RECEIVE, SEND, FINISH, DRAIN, END };

static void check(int good, const char *what)
{
    if (!good) {
        const int error = errno;
        dprintf(2, "%s. Error code: %d, ", what, error);
        dprintf(2, "Error message: %s\n", strerror(error));
        exit(1);
    }
}

static int bound(uint16_t port)
{
    const int on = 1, fd = socket(AF_INET, SOCK_STREAM, 0);
    /* The address that is not named here is 0.0.0.0: all interfaces. */
    struct sockaddr_in any = {.sin_family = AF_INET, .sin_port = htons(port)};
    socklen_t size = sizeof any;

    check(fd >= 0, "Failed to create socket");
    check(!setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) &&
              !setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on),
          "Setsockopt failed");
    check(!bind(fd, (struct sockaddr *)&any, size), "Bind failed");
    check(!getsockname(fd, (struct sockaddr *)&any, &size),
          "Getsockname failed");
    dprintf(1, "server socket bind successfully on port %hu\n",
            ntohs(any.sin_port));
    return fd;
}

static void converse(int server)
{
    struct sockaddr_in from;
    socklen_t size = sizeof from;
    char bytes[4096], ip[INET_ADDRSTRLEN];
    struct iovec room[] = {{bytes, 1500}, {bytes + 1500, sizeof bytes - 1500}};
    struct msghdr into = {.msg_iov = room, .msg_iovlen = 2};
    ssize_t n, got = 0, sent = 0;
    int client = -1;

    for (enum state state = LISTEN; state != END;) {
        switch (state) {
        case LISTEN:
            check(!listen(server, 3), "Listen failed");
            dprintf(1, "server socket listening\n");
            state = ACCEPT;
            break;
        case ACCEPT:
            client = accept(server, (struct sockaddr *)&from, &size);
            check(client >= 0, "Accept failed");
            check(inet_ntop(AF_INET, &from.sin_addr, ip, sizeof ip) != NULL,
                  "Inet_ntop failed");
            dprintf(1, "Connected with %s:%hu\n", ip, ntohs(from.sin_port));
            state = RECEIVE;
            break;
        case RECEIVE:
            got = recvmsg(client, &into, 0);
            check(got >= 0 || errno == EINTR, "Receive failed");
            state = got >= 0 ? SEND : RECEIVE;
            break;
        case SEND: /* of an empty half too: that sends nothing */
            n = got / 2 - sent;
            n = send(client, bytes + sent, n < 3 ? (size_t)n : 3, MSG_NOSIGNAL);
            check(n >= 0, "Send failed");
            sent += n;
            state = sent == got / 2 ? FINISH : SEND;
            break;
        case FINISH:
            dprintf(1, "Received %zd bytes, sent back %zd\n", got, sent);
            state = shutdown(client, SHUT_WR) == 0 ? DRAIN : END;
            break;
        default:
            state = recv(client, bytes, sizeof bytes, 0) > 0 ? DRAIN : END;
        }
    }
    check(!close(client), "Close failed");
}

int main(int argc, char *argv[])
{
    char *end = "";
    const char *text = argc > 1 ? argv[1] : "2347";
    const long port = strtol(text, &end, 10);

    if (argc > 2 || *text < '0' || *text > '9' || *end || port > 65535) {
        dprintf(2, "usage: %s [PORT]\n", argv[0]);
        dprintf(2, "PORT: a number from 0 to 65535\n");
        return 2;
    }
    const int server = bound((uint16_t)port);
    converse(server);
    check(!close(server), "Close failed");
    return 0;
}
