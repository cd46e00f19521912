/* 21_connect_deadline.c - a client that does not wait for ever
 * New: a time limit for all of it but the look-up: O_NONBLOCK, poll, SO_ERROR
 * Try: build/21_connect_deadline localhost 2347 hello 3
 * After: 20_connect_any
 * See also: poll(2), connect(2) EINPROGRESS, fcntl(2), socket(7) SO_ERROR */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/connect.h"
#include "../common/now.h"
#include "../common/request.h"
#include "../common/show.h"

/* Wait until FD is ready for EVENTS: return 1; or until END has come: 0. */
static int ready(int fd, short events, long long end)
{
    struct pollfd wanted = {.fd = fd, .events = events};
    int n = 0;

    for (long long left; n != 1 && (left = end - now()) > 0;)
        if ((n = poll(&wanted, 1, (int)left)) == -1 && errno != EINTR)
            die("Poll failed"); /* EINTR, a signal, is neither: wait on */
    return n == 1;
}

/* Connect FD to ADDRESS before END. Return 0, or the errno of what failed. */
static int connect_until(int fd, const struct addrinfo *address, long long end)
{
    int error = ETIMEDOUT;
    socklen_t size = sizeof error;

    if (fcntl(fd, F_SETFL, O_NONBLOCK) == -1 || /* no call on it waits */
        (connect(fd, address->ai_addr, address->ai_addrlen) == -1 &&
         errno != EINPROGRESS))
        return errno;
    /* POLLOUT says that connect is over, SO_ERROR how it went. */
    if (ready(fd, POLLOUT, end) &&
        getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == -1)
        return errno;
    return error;
}

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    int seconds = argc > 4 ? to_number(argv[4], 1, 3600) : 10;
    if (argc > 5 || port == -1 || seconds == -1)
        usage(argv[0], "[HOST [PORT [MESSAGE [SECONDS]]]] (SECONDS: to 3600)");
    const char *host = argc > 1 ? argv[1] : "www.google.com";
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    signal(SIGPIPE, SIG_IGN);

    struct addrinfo *found = look_up(host, argc > 2 ? argv[2] : "80");
    long long end = now() + seconds * 1000LL;
    int fd = -1, first = 1, left = count_addresses(found);
    char ip[IP_SIZE], request[1024];
    for (struct addrinfo *a = found; a != NULL && fd == -1; a = a->ai_next) {
        /* One that does not answer leaves their share to the others. */
        long long t = now(), turn = t + (end - t) / left--;
        fd = t < end ? new_socket(a, ip, &first) : -1; /* no time left */
        if (fd != -1 && (errno = connect_until(fd, a, turn)) != 0) {
            complain(ip, "Connect failed");
            close(fd);
            fd = -1;
        }
    }
    freeaddrinfo(found);
    int in_time = now() < end;
    if (fd == -1 && in_time)
        return 1; /* each address has had its line */
    if (fd != -1)
        printf("Our socket connected to %s on ip %s on port %d\n", host, ip,
               port);

    const char *message = argc > 3 ? argv[3] : request;
    if (argc <= 3)
        make_any_request(request, sizeof request, host, port);
    while (*message != '\0' && in_time && (in_time = ready(fd, POLLOUT, end))) {
        ssize_t n = send(fd, message, strlen(message), 0);
        if (n == -1 && errno != EAGAIN)
            die("Send failed");
        message += n == -1 ? 0 : n;
    }
    if (in_time)
        printf("Message sent successfully\n");

    unsigned char buffer[2000], last = '\n';
    long long total = 0;
    ssize_t n = 1;
    while (n != 0 && in_time && (in_time = ready(fd, POLLIN, end))) {
        n = recv(fd, buffer, sizeof buffer, 0);
        show_part(buffer, n, &total, &last);
        if (n == -1 && errno != EAGAIN)
            break;
    }
    int error = errno; /* of recv: putchar may change it */
    if (last != '\n')
        putchar('\n'); /* so that our own line starts a new one */
    if (!in_time) {
        fprintf(stderr, "Not done within %d seconds\n", seconds);
        return 1;
    }
    if (n == -1)
        die_with("Receive failed", error, strerror(error));
    printf("Received %lld bytes; the server closed the connection\n", total);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
