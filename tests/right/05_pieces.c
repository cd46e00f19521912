/* 05: pieces of 7 bytes with MSG_NOSIGNAL, a longer request, getaddrinfo
 * without hints and its list walked, most of it in a header of its own. */
#define _POSIX_C_SOURCE 200809L

#include <stdbool.h>
#include <stdio.h>
#include <unistd.h>

#include "my_own.h"

enum { PIECE = 7 };

/* The request goes to *TEXT, which is to be freed. */
static void make_request(const char *host, unsigned port, char **text)
{
    char where[8] = "";
    size_t room = strlen(host) + 256;

    *text = malloc(room);
    if (*text == NULL)
        give_up("Malloc failed", errno, strerror(errno));
    if (port != 80)
        snprintf(where, sizeof where, ":%u", port);
    snprintf(*text, room,
             "GET / HTTP/1.1\r\n"
             "User-Agent: 05_pieces/1.0 (a workbook; C)\r\n"
             "Accept: text/html, */*;q=0.5\r\n"
             "connection: Close\r\n"
             "HOST:%s%s\r\n"
             "Accept-Encoding: identity\r\n"
             "\r\n",
             host, where);
}

static void send_all(int fd, const char *rest, size_t left)
{
    while (left > 0) {
        ssize_t n = send(fd, rest, left < PIECE ? left : PIECE, MSG_NOSIGNAL);
        TRY(n, "Send failed");
        rest += n;
        left -= (size_t)n;
    }
}

int main(int argc, char *argv[])
{
    const char *host = argc >= 2 ? argv[1] : "www.google.com";
    const unsigned port = argc >= 3 ? port_number(argv[2]) : 80;
    const bool given = argc >= 4;
    struct sockaddr_in server;
    char ip[INET_ADDRSTRLEN], *request = NULL;

    if (argc > 4 || port == 0) {
        fprintf(stderr,
                "%s: send a message to a server\n"
                "  HOST     default: www.google.com\n"
                "  PORT     1 to 65535, default: 80\n"
                "  MESSAGE  default: an HTTP request\n",
                argv[0]);
        return 2;
    }

    int fd = socket(PF_INET, SOCK_STREAM, 0);
    TRY(fd, "Failed to create socket");
    printf("Socket Created\n");
    fflush(stdout);

    resolve(host, port, &server, ip, sizeof ip);
    printf("The host's IP address is %s\n", ip);
    fflush(stdout);

    TRY(connect(fd, (void *)&server, sizeof server), "Connect failed");
    printf("Our socket connected to %s on ip %s on port %u\n", host, ip, port);
    fflush(stdout);

    if (!given)
        make_request(host, port, &request);
    const char *message = given ? argv[3] : request;
    send_all(fd, message, strlen(message));
    printf("Message sent successfully\n");

    free(request);
    TRY(close(fd), "Close failed");
    return 0;
}
