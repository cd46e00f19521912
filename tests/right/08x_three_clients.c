/* 08x_three_clients.c - accept three clients, one after another
 * New: accept again; a socket for each client, closed before the next
 * Try: build/08x_three_clients 2347 (then 04 three times elsewhere)
 * After: 08_server_accept
 * See also: listen(2), accept(2), close(2) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    if (argc > 2 || port == -1)
        usage(argv[0], "[PORT] (0 to 65535; 0: the kernel chooses)");

    /* Show each line at once, in a pipe too: the next call may wait. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);

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

    for (int served = 0; served < 3; served++) {
        /* accept changes length, so it is set anew for each client. */
        struct sockaddr_in client;
        length = sizeof client;
        int client_fd = accept(fd, (struct sockaddr *)&client, &length);
        if (client_fd == -1)
            die("Accept failed");
        char ip[INET_ADDRSTRLEN];
        if (inet_ntop(AF_INET, &client.sin_addr, ip, sizeof ip) == NULL)
            die("Inet_ntop failed");
        printf("Connected with %s:%d\n", ip, ntohs(client.sin_port));
        if (close(client_fd) == -1)
            die("Close failed");
    }

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
