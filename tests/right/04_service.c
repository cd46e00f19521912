/* 04: getaddrinfo gets the port too, as a service string, and the last line is
 * made from what getpeername says. Unbuffered stdout, own checks and errors. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void fail(const char *what, int code, const char *text)
{
    fprintf(stderr, "%s. Error code: %d", what, code);
    fprintf(stderr, ", Error message: %s\n", text);
    exit(1);
}

static int is_port(const char *text)
{
    char *end;

    if (text[0] < '0' || text[0] > '9') /* no blank, no sign */
        return 0;
    unsigned long number = strtoul(text, &end, 10);
    return *end == '\0' && number >= 1 && number <= 65535;
}

static struct addrinfo *look_up(const char *host, const char *port)
{
    struct addrinfo *found, hints = {0};

    hints.ai_flags = AI_NUMERICSERV;
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_protocol = IPPROTO_TCP;
    int status = getaddrinfo(host, port, &hints, &found);
    if (status == EAI_SYSTEM)
        fail("host IP address could not be found", errno, strerror(errno));
    else if (status != 0)
        fail("host IP address could not be found", status,
             gai_strerror(status));
    return found;
}

static void ip_of(const void *address, char ip[INET_ADDRSTRLEN])
{
    const struct sockaddr_in *in = address;

    if (!inet_ntop(AF_INET, &in->sin_addr, ip, INET_ADDRSTRLEN))
        fail("Inet_ntop failed", errno, strerror(errno));
}

int main(int argc, char *argv[])
{
    const char *host = argc < 2 ? "www.google.com" : argv[1];
    const char *port = argc < 3 ? "80" : argv[2];
    char ip[INET_ADDRSTRLEN];

    if (argc > 3 || !is_port(port)) {
        fputs("Connects to a host, and closes.\n\n", stderr);
        fprintf(stderr, "    %s [HOST [PORT]]\n", argv[0]);
        return 2;
    }
    setvbuf(stdout, NULL, _IONBF, 0);

    int fd = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (fd < 0)
        fail("Failed to create socket", errno, strerror(errno));
    fputs("Socket Created\n", stdout);

    struct addrinfo *server = look_up(host, port);
    ip_of(server->ai_addr, ip);
    printf("The host's IP address is %s\n", ip);

    if (connect(fd, server->ai_addr, server->ai_addrlen) < 0)
        fail("Connect failed", errno, strerror(errno));
    freeaddrinfo(server);

    struct sockaddr_in peer;
    socklen_t length = sizeof(peer);
    if (getpeername(fd, (struct sockaddr *)&peer, &length) < 0)
        fail("Getpeername failed", errno, strerror(errno));
    ip_of(&peer, ip);
    printf("Our socket connected to %s on ip %s on port %hu\n", host, ip,
           ntohs(peer.sin_port));

    if (close(fd) < 0)
        fail("Close failed", errno, strerror(errno));
    return 0;
}
