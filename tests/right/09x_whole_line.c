/* 09x_whole_line.c - send the first half of a line back to the client
 * New: recv again, until the message is whole
 * Try: build/09x_whole_line 2347 (then 06 in another terminal)
 * After: 09_server_halfecho
 * See also: recv(2), memchr(3), RFC 9293 section 2.2 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    if (argc > 2 || port == -1)
        usage(argv[0], "[PORT] (0 to 65535; 0: the kernel chooses)");

    /* Show each line at once, in a pipe too: the next call may wait. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    /* If the client has gone, let send say so: don't die of its signal. */
    signal(SIGPIPE, SIG_IGN);

    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd == -1)
        die("Failed to create socket");

    /* Without this, a server that closed a connection first can't be run
     * again on its port for a minute or so: TIME_WAIT holds it. */
    int on = 1;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == -1)
        die("Setsockopt failed");

    /* INADDR_ANY: the notebook's '', all interfaces of this machine. */
    struct sockaddr_in server = {.sin_family = AF_INET,
                                 .sin_addr.s_addr = htonl(INADDR_ANY),
                                 .sin_port = htons((uint16_t)port)};
    if (bind(fd, (struct sockaddr *)&server, sizeof server) == -1)
        die("Bind failed");

    /* Ask which port it is: for port 0 the kernel has chosen a free one. */
    socklen_t length = sizeof server;
    if (getsockname(fd, (struct sockaddr *)&server, &length) == -1)
        die("Getsockname failed");
    printf("server socket bind successfully on port %d\n",
           ntohs(server.sin_port));

    /* From here on the kernel completes connections: up to 5 (on Linux 6) wait
     * in its queue until accept takes them out, one by one. */
    if (listen(fd, 5) == -1)
        die("Listen failed");
    printf("server socket listening\n");

    /* accept returns a new socket, for this client alone. */
    struct sockaddr_in client;
    length = sizeof client;
    int client_fd = accept(fd, (struct sockaddr *)&client, &length);
    if (client_fd == -1)
        die("Accept failed");
    char ip[INET_ADDRSTRLEN];
    if (inet_ntop(AF_INET, &client.sin_addr, ip, sizeof ip) == NULL)
        die("Inet_ntop failed");
    printf("Connected with %s:%d\n", ip, ntohs(client.sin_port));

    /* A stream has no messages: whatever each recv brings is put behind what
     * is there, until a newline is in it, the client has ended its side, or
     * there is no more room. What comes after the newline is left out. */
    static char line[65536];
    size_t received = 0;
    const char *newline = NULL;
    while (newline == NULL && received < sizeof line) {
        ssize_t n = recv(client_fd, line + received, sizeof line - received, 0);
        if (n == -1)
            die("Receive failed");
        if (n == 0)
            break;
        newline = memchr(line + received, '\n', (size_t)n);
        received += (size_t)n;
    }
    if (newline != NULL)
        received = (size_t)(newline - line) + 1;

    size_t half = received / 2;
    for (size_t sent = 0; sent < half;) {
        ssize_t n = send(client_fd, line + sent, half - sent, 0);
        if (n == -1)
            die("Send failed");
        sent += (size_t)n;
    }
    printf("Received %zu bytes, sent back %zu\n", received, half);

    /* A close with data unread, or still to come, would reset the connection,
     * and the half could be lost. So end our side, then read until the client
     * ends its own. The half is sent: an error here is no failure any more. */
    shutdown(client_fd, SHUT_WR);
    while (recv(client_fd, line, sizeof line, 0) > 0)
        continue;

    if (close(client_fd) == -1 || close(fd) == -1)
        die("Close failed");
    return 0;
}
