/* 08: select waits for the client before accept takes it; getpeername says who
 * it is; the listening socket is closed at once. Output in pieces of write. */
#define _POSIX_C_SOURCE 200809L

#include <sys/select.h>
#include <sys/socket.h>

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void put(int fd, const char *text)
{
    size_t left = strlen(text);

    while (left > 0) {
        ssize_t n = write(fd, text, left);
        if (n <= 0)
            return;
        text += n;
        left -= (size_t)n;
    }
}

static int checked(int result, const char *what)
{
    if (result == -1) {
        char text[64];
        int error = errno;
        snprintf(text, sizeof text, ". Error code: %d, Error message: ", error);
        put(2, what);
        put(2, text);
        put(2, strerror(error));
        put(2, "\n");
        exit(1);
    }
    return result;
}

static void put_number(int fd, unsigned number)
{
    char digits[16];

    snprintf(digits, sizeof digits, "%u\n", number);
    put(fd, digits);
}

static int bound_socket(unsigned port)
{
    struct sockaddr_in own;
    socklen_t length = sizeof own;
    int yes = 1;
    int fd =
        checked(socket(AF_INET, SOCK_STREAM, 0), "Failed to create socket");

    memset(&own, 0, sizeof own);
    own.sin_family = AF_INET; /* sin_addr stays 0.0.0.0, INADDR_ANY */
    own.sin_port = htons((in_port_t)port);
    checked(setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes),
            "Setsockopt failed");
    checked(bind(fd, (struct sockaddr *)&own, sizeof own), "Bind failed");
    checked(getsockname(fd, (struct sockaddr *)&own, &length),
            "Getsockname failed");
    put(1, "server socket bind successfully on port ");
    put_number(1, ntohs(own.sin_port));
    return fd;
}

static void wait_for(int fd)
{
    fd_set readable;

    FD_ZERO(&readable);
    FD_SET(fd, &readable);
    checked(select(fd + 1, &readable, NULL, NULL, NULL), "Select failed");
}

int main(int argc, char *argv[])
{
    unsigned long port = 2347;

    if (argc > 1) {
        const char *text = argv[1];
        port = strtoul(text, NULL, 10);
        if (argc > 2 || *text == '\0' || port > 65535 ||
            strspn(text, "0123456789") != strlen(text)) {
            put(2, "The only argument is a port, from 0 to 65535.\n");
            return 2;
        }
    }

    int server = bound_socket((unsigned)port);
    checked(listen(server, SOMAXCONN), "Listen failed");
    put(1, "server socket listening\n");

    wait_for(server);
    int client = checked(accept(server, NULL, NULL), "Accept failed");
    checked(close(server), "Close failed");

    struct sockaddr_in peer;
    socklen_t length = sizeof peer;
    checked(getpeername(client, (struct sockaddr *)&peer, &length),
            "Getpeername failed");
    char ip[INET_ADDRSTRLEN];
    if (inet_ntop(AF_INET, &peer.sin_addr, ip, sizeof ip) == NULL)
        checked(-1, "Inet_ntop failed");
    put(1, "Connected with ");
    put(1, ip);
    put(1, ":");
    put_number(1, ntohs(peer.sin_port));

    checked(close(client), "Close failed");
    return 0;
}
