/* Another right way: calls that wait, but not for longer than what is left of
 * the limit: SO_SNDTIMEO and SO_RCVTIMEO, set anew before each of them (on
 * Linux the first limits connect, too: socket(7)). The message goes in pieces.
 */
#define _POSIX_C_SOURCE 200809L

#include <fcntl.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "../../common/common.h"

static double seconds_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Let calls on S wait until END. Returns 0 where it has come. */
static int limit(int s, double end)
{
    double left = end - seconds_now();
    struct timeval t = {.tv_sec = (time_t)left};

    if (left < 0.000001)
        return 0;
    t.tv_usec = (suseconds_t)((left - (double)t.tv_sec) * 1e6);
    if (t.tv_sec == 0 && t.tv_usec == 0)
        t.tv_usec = 1; /* 0 would mean for ever */
    if (setsockopt(s, SOL_SOCKET, SO_SNDTIMEO, &t, sizeof t) != 0 ||
        setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &t, sizeof t) != 0)
        die("Setsockopt failed");
    return 1;
}

/* A connect that a signal has interrupted goes on: the next one waits for it
 * (EALREADY where it is still on its way), and is told if it is there. */
static int join(int s, const struct addrinfo *a, double end)
{
    for (int again = 0; limit(s, end); again = 1) {
        if (connect(s, a->ai_addr, a->ai_addrlen) == 0)
            return 0;
        if (again && errno == EISCONN)
            return 0;
        if (errno != EINTR && errno != EALREADY && errno != EINPROGRESS)
            return -1;
    }
    errno = ETIMEDOUT;
    return -1;
}

static int passing(void)
{
    return errno == EINTR || errno == EAGAIN;
}

static _Noreturn void late(int seconds)
{
    fflush(stdout);
    fprintf(stderr, "Not done within %d seconds\n", seconds);
    exit(1);
}

int main(int argc, char *argv[])
{
    const char *host = "www.google.com", *message = NULL;
    int port = 80, seconds = 10, s = -1, created = 0, left = 0;
    char service[16], ip[INET6_ADDRSTRLEN + IF_NAMESIZE], asked[2048];
    struct addrinfo want = {.ai_socktype = SOCK_STREAM}, *list, *a;

    if (argc > 5 || (argc > 2 && (port = to_number(argv[2], 1, 65535)) < 0) ||
        (argc > 4 && (seconds = to_number(argv[4], 1, 3600)) < 0))
        usage(argv[0], "as step 21");
    if (argc > 1)
        host = argv[1];
    if (argc > 3)
        message = argv[3];
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    sigaction(SIGPIPE, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    snprintf(service, sizeof service, "%d", port);
    int status = getaddrinfo(host, service, &want, &list);
    if (status)
        die_lookup("host IP address could not be found", status);
    double end = seconds_now() + seconds;
    for (a = list; a; a = a->ai_next)
        left++;
    for (a = list; a && s < 0; a = a->ai_next, left--) {
        double start = seconds_now();
        getnameinfo(a->ai_addr, a->ai_addrlen, ip, sizeof ip, NULL, 0,
                    NI_NUMERICHOST);
        s = socket(a->ai_family, SOCK_STREAM, IPPROTO_TCP);
        if (s < 0) {
            complain(ip, "Failed to create socket");
            continue;
        }
        if (!created)
            puts("Socket Created");
        created = 1;
        printf("The host's IP address is %s\n", ip);
        if (join(s, a, start + (end - start) / left) != 0) {
            complain(ip, "Connect failed");
            close(s);
            s = -1;
        }
    }
    freeaddrinfo(list);
    if (s < 0) {
        if (seconds_now() > end - 0.000002)
            late(seconds);
        return 1;
    }
    printf("Our socket connected to %s on ip %s on port %d\n", host, ip, port);

    if (message == NULL) {
        int six = strchr(host, ':') != NULL;
        char colon[16];
        snprintf(colon, sizeof colon, ":%d", port);
        snprintf(asked, sizeof asked,
                 "GET / HTTP/1.1\r\nHost: %s%.*s%s%s\r\n"
                 "Connection: close\r\n\r\n",
                 six ? "[" : "", (int)(six ? strcspn(host, "%") : strlen(host)),
                 host, six ? "]" : "", port == 80 ? "" : colon);
        message = asked;
    }
    const char *stop = message + strlen(message);
    while (message < stop) {
        size_t piece = (size_t)(stop - message);
        if (!limit(s, end))
            late(seconds);
        ssize_t n = send(s, message, piece < 5000 ? piece : 5000, 0);
        if (n >= 0)
            message += n;
        else if (!passing())
            die("Send failed");
    }
    puts("Message sent successfully");

    unsigned char got[512];
    int column = 0;
    long total = 0;
    for (;;) {
        int in_time = limit(s, end);
        ssize_t n = in_time ? recv(s, got, sizeof got, 0) : 0;
        int error = errno;
        if (n < 0 && passing())
            continue;
        if (n <= 0) {
            if (column)
                puts("");
            if (!in_time)
                late(seconds);
            if (n < 0)
                die_with("Receive failed", error, strerror(error));
            break;
        }
        total += n;
        for (ssize_t i = 0; i < n; i++) {
            unsigned char c = got[i];
            const char *named = c == '\n'   ? "\\n\n"
                                : c == '\r' ? "\\r"
                                : c == '\t' ? "\\t"
                                : c == '\\' ? "\\\\"
                                            : NULL;
            if (named)
                fputs(named, stdout);
            else if (c >= ' ' && c < 127)
                fputc(c, stdout);
            else
                printf("\\x%x%x", c / 16, c % 16);
            column = c != '\n';
        }
        if (fflush(stdout) == EOF)
            die("Write failed");
    }
    printf("Received %ld bytes; the server closed the connection\n", total);
    close(s);
    return 0;
}
