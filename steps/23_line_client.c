/* 23_line_client.c - talk to a server of lines, from the keyboard or a file
 * New: poll on standard input and on a socket at once; O_NONBLOCK
 * Try: build/23_line_client (22 waits elsewhere; Ctrl-D ends the input)
 * After: 20_connect_any
 * See also: poll(2), fcntl(2), RFC 9293 section 3.6.1 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/connect.h"
#include "../common/show.h"

/* Send what comes from INPUT to FD, and show what comes from there, until the
 * server closes. Returns how many bytes came. */
static long long talk(int input, int fd)
{
    char typed[4096];
    size_t length = 0, sent = 0; /* bytes in typed, and how many have gone */
    unsigned char came[4096], last = '\n';
    long long total = 0;
    const char *failed = NULL;
    int error = 0;
    for (;;) {
        /* Ask for more input only when what we have has gone. */
        int unsent = sent < length;
        struct pollfd ready[] = {
            {.fd = unsent ? -1 : input, .events = POLLIN}, /* -1: left out */
            {.fd = fd, .events = unsent ? POLLIN | POLLOUT : POLLIN}};
        if (poll(ready, 2, -1) == -1)
            die("Poll failed");
        if (ready[0].revents != 0) {
            ssize_t n = read(input, typed, sizeof typed);
            if (n == -1 && errno != EAGAIN) {
                failed = "Read failed";
                error = errno;
                break;
            }
            if (n == 0) { /* our side ends, the server's does not */
                shutdown(fd, SHUT_WR);
                input = -1;
            }
            length = n > 0 ? (size_t)n : 0;
            sent = 0;
        }
        if (sent < length) {
            ssize_t n = send(fd, typed + sent, length - sent, 0);
            sent += n > 0 ? (size_t)n : 0;
            if (n == -1 && errno != EAGAIN) {
                failed = "Send failed";
                error = errno;
                shutdown(fd, SHUT_RDWR); /* what came before is still shown */
                input = -1;
                length = 0;
            }
        }
        if ((ready[1].revents & ~POLLOUT) != 0) {
            ssize_t n = recv(fd, came, sizeof came, 0);
            if (n == -1 && errno != EAGAIN && failed == NULL) {
                failed = "Receive failed";
                error = errno;
            }
            if (n == 0 || (n == -1 && failed != NULL))
                break;
            if (n > 0) {
                show(came, (size_t)n);
                last = came[n - 1];
                total += n;
            }
            if (ferror(stdout)) /* what we print can't be written any more */
                die("Write failed");
        }
    }
    if (last != '\n')
        putchar('\n'); /* so that our own line starts a new one */
    if (failed != NULL)
        die_with(failed, error, strerror(error));
    return total;
}

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 2347;
    if (argc > 3 || port == -1)
        usage(argv[0], "[HOST [PORT]] (PORT: 1 to 65535)");
    const char *host = argc > 1 ? argv[1] : "localhost";

    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    signal(SIGPIPE, SIG_IGN);
    /* If standard input is closed, the socket shall not be 0 in its place. */
    if (fcntl(0, F_GETFD) == -1 && open("/dev/null", O_RDONLY) == -1)
        die("Open failed");

    char ip[IP_SIZE];
    struct addrinfo *found = look_up(host, argc > 2 ? argv[2] : "2347");
    int fd = connect_any(found, ip);
    freeaddrinfo(found);
    if (fd == -1)
        return 1;
    printf("Our socket connected to %s on ip %s on port %d\n", host, ip, port);

    /* While send waited for room nobody would read: it shall not wait. */
    if (fcntl(fd, F_SETFL, O_NONBLOCK) == -1)
        die("Fcntl failed");
    printf("Received %lld bytes; the server closed the connection\n",
           talk(STDIN_FILENO, fd));

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
