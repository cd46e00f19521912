/* 15_server_loop.c - serve one client after another
 * New: a loop around accept, which nothing ends that happens to one client
 * Try: build/15_server_loop 2347 3 (then 06, three times, in another terminal)
 * After: 09_server_halfecho
 * See also: accept(2), listen(2), sleep(3) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/listen.h"

/* Return the socket of the next client of FD, and its name in NAME, which has
 * NAME_SIZE bytes. Ends the program where accept will not work again. */
static int next_client(int fd, char *name)
{
    for (int told = 0;;) {
        struct sockaddr_in client;
        socklen_t length = sizeof client;
        int client_fd = accept(fd, (struct sockaddr *)&client, &length);
        if (client_fd != -1) {
            name_client(name, &client);
            return client_fd;
        }
        /* A signal came, or the client has gone already: take the next. */
        if (errno == EINTR || errno == ECONNABORTED || errno == EPROTO)
            continue;
        /* Our own mistake, which no time will mend. */
        if (errno == EBADF || errno == EINVAL || errno == ENOTSOCK)
            die("Accept failed");
        /* Mostly no descriptor or no memory is left: a server waits for better
         * times, and not in a loop that keeps the processor busy. */
        if (!told++)
            complain("Next client", "Accept failed");
        sleep(1);
    }
}

/* Send the client NAME half of what it sends, as 09 does. What goes wrong is
 * told, and ends this client's visit only. */
static void serve(int fd, const char *name)
{
    char buffer[1024];
    ssize_t received = recv(fd, buffer, sizeof buffer, 0);
    if (received == -1) {
        complain(name, "Receive failed");
        return;
    }
    ssize_t half = received / 2;
    for (ssize_t sent = 0; sent < half;) {
        ssize_t n = send(fd, buffer + sent, (size_t)(half - sent), 0);
        if (n == -1) {
            complain(name, "Send failed");
            return;
        }
        sent += n;
    }
    printf("Received %zd bytes from %s, sent back %zd\n", received, name, half);

    shutdown(fd, SHUT_WR);
    while (recv(fd, buffer, sizeof buffer, 0) > 0)
        continue;
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int clients = argc > 2 ? to_number(argv[2], 1, 65535) : 0; /* no end */
    if (argc > 3 || port == -1 || clients == -1)
        usage(argv[0], "[PORT [CLIENTS]] (0 to 65535, 1 to 65535)");

    /* Show each line at once, in a pipe too: the next call may wait. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    /* If the client has gone, let send say so: don't die of its signal. */
    signal(SIGPIPE, SIG_IGN);

    /* SOMAXCONN: as long a queue as the header of the system names. */
    int fd = listen_on(port, SOMAXCONN);

    int served = 0;
    while (clients == 0 || served < clients) {
        char name[NAME_SIZE];
        int client_fd = next_client(fd, name);
        printf("Connected with %s\n", name);

        /* As long as this client takes, all others wait. */
        serve(client_fd, name);
        if (close(client_fd) == -1)
            complain(name, "Close failed");
        if (clients != 0)
            served++;
    }
    printf("Served %d clients\n", served);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
