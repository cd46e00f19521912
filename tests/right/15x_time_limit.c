/* 15x_time_limit.c - one client after another, two seconds for each
 * New: one time limit for all that is done with a client
 * See also: poll(2), clock_gettime(2), socket(7) on SO_RCVTIMEO */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/listen.h"
#include "../common/serve.h"

/* Milliseconds on a clock that nobody sets: clock_gettime(2). */
static long long now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000LL + t.tv_nsec / 1000000;
}

/* Wait until FD is ready for EVENTS, or until END. Returns 1 if it is, 0 if the
 * time is over, -1 if poll fails. */
static int ready(int fd, short events, long long end)
{
    for (;;) {
        struct pollfd p = {.fd = fd, .events = events};
        long long left = end - now();
        int n = left > 0 ? poll(&p, 1, (int)left) : 0;
        if (n != -1 || errno != EINTR)
            return n;
    }
}

static void serve_in_time(int fd, const char *name)
{
    char buffer[1024];
    long long end = now() + 2000;

    int n = ready(fd, POLLIN, end);
    if (n == 0) {
        fprintf(stderr, "%s: no message within 2 seconds\n", name);
        return;
    }
    ssize_t received =
        n == -1 ? -1 : recv(fd, buffer, sizeof buffer, MSG_DONTWAIT);
    if (received == -1) {
        complain(name, "Receive failed");
        return;
    }
    for (ssize_t sent = 0; sent < received / 2;) { /* there is room for it */
        ssize_t m = send(fd, buffer + sent, (size_t)(received / 2 - sent), 0);
        if (m == -1) {
            complain(name, "Send failed");
            return;
        }
        sent += m;
    }
    printf("Received %zd bytes from %s, sent back %zd\n", received, name,
           received / 2);

    shutdown(fd, SHUT_WR);
    while (ready(fd, POLLIN, end) == 1 &&
           recv(fd, buffer, sizeof buffer, 0) > 0)
        continue;
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int clients = argc > 2 ? to_number(argv[2], 1, 65535) : 0; /* no end */
    if (argc > 3 || port == -1 || clients == -1)
        usage(argv[0], "[PORT [CLIENTS]] (0 to 65535, 1 to 65535)");

    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    signal(SIGPIPE, SIG_IGN);
    int fd = listen_on(port, SOMAXCONN);

    int served = 0;
    while (clients == 0 || served < clients) {
        char name[NAME_SIZE];
        int client_fd = next_client(fd, name);
        printf("Connected with %s\n", name);
        serve_in_time(client_fd, name);
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
