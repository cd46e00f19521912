/* 23 in two processes: the child sends what is typed, and waits as it likes;
 * the parent shows what comes. A pipe, which the child leaves open until its
 * end, tells the parent how it went. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

struct failure {
    char what[32];
    int error;
};

/* The child: send all that is typed to FD. Returns how it failed, if so. */
static struct failure type(int fd)
{
    struct failure fine = {.error = 0};
    struct failure failed = {.what = "Read failed"};
    char bytes[8192];
    for (;;) {
        ssize_t n = read(STDIN_FILENO, bytes, sizeof bytes);
        if (n == -1) {
            failed.error = errno;
            return failed;
        }
        if (n == 0) {
            shutdown(fd, SHUT_WR);
            return fine;
        }
        for (char *at = bytes; n > 0;) {
            ssize_t m = write(fd, at, (size_t)n);
            if (m == -1) {
                failed.error = errno;
                strcpy(failed.what, "Send failed");
                return failed;
            }
            at += m;
            n -= m;
        }
    }
}

/* Returns -1 where nobody reads it. */
static int escape(const unsigned char *from, size_t n)
{
    static const char digits[] = "0123456789abcdef";
    for (; n > 0; n--, from++) {
        const char *special = strchr("\\\\\rr\nn\tt", *from);
        if (*from >= ' ' && *from <= '~' && *from != '\\') {
            putchar(*from);
        } else if (*from != 0 && *from < ' ' && special != NULL) {
            printf("\\%c%s", special[1], *from == '\n' ? "\n" : "");
        } else if (*from == '\\') {
            fputs("\\\\", stdout);
        } else {
            printf("\\x%c%c", digits[*from >> 4], digits[*from & 15]);
        }
    }
    return fflush(stdout);
}

static int dial(const char *host, const char *port)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *list;
    int result = getaddrinfo(host, port, &hints, &list), told = 0;
    if (result != 0)
        die_lookup("host IP address could not be found", result);
    for (struct addrinfo *a = list; a != NULL; a = a->ai_next) {
        char ip[64];
        int fd = socket(a->ai_family, SOCK_STREAM, 0);
        getnameinfo(a->ai_addr, a->ai_addrlen, ip, sizeof ip, NULL, 0,
                    NI_NUMERICHOST);
        if (fd == -1) {
            complain(ip, "Failed to create socket");
            continue;
        }
        if (!told++)
            puts("Socket Created");
        printf("The host's IP address is %s\n", ip);
        fflush(stdout);
        if (connect(fd, a->ai_addr, a->ai_addrlen) == 0) {
            printf("Our socket connected to %s on ip %s on port %ld\n", host,
                   ip, strtol(port, NULL, 10));
            fflush(stdout);
            freeaddrinfo(list);
            return fd;
        }
        complain(ip, "Connect failed");
        close(fd);
    }
    exit(1);
}

int main(int argc, char *argv[])
{
    if (argc > 3 || (argc == 3 && to_number(argv[2], 1, 65535) == -1))
        usage(argv[0], "[HOST [PORT]]");
    signal(SIGPIPE, SIG_IGN);
    while (open("/dev/null", O_RDWR) < 3)
        continue; /* so that 0, 1 and 2 are taken */
    int fd =
        dial(argc > 1 ? argv[1] : "localhost", argc > 2 ? argv[2] : "2347");
    int ends[2];
    if (pipe(ends) == -1)
        die("Pipe failed");
    pid_t child = fork();
    if (child == -1)
        die("Fork failed");
    if (child == 0) {
        struct failure failure = type(fd);
        if (failure.error != 0 &&
            write(ends[1], &failure, sizeof failure) == sizeof failure)
            shutdown(fd, SHUT_RDWR); /* so that the parent comes to its end */
        _exit(0);
    }
    close(ends[1]);

    unsigned char bytes[3000], last = '\n';
    unsigned long long total = 0;
    ssize_t n;
    while ((n = recv(fd, bytes, sizeof bytes, 0)) > 0) {
        if (escape(bytes, (size_t)n) == EOF) {
            kill(child, SIGTERM);
            die("Write failed");
        }
        last = bytes[n - 1];
        total += (size_t)n;
    }
    int error = errno;
    /* The child may wait for a key that nobody presses. */
    kill(child, SIGTERM);
    waitpid(child, NULL, 0);
    struct failure failure = {.error = 0};
    ssize_t told = read(ends[0], &failure, sizeof failure);
    if (last != '\n')
        putchar('\n');
    if (told == sizeof failure)
        die_with(failure.what, failure.error, strerror(failure.error));
    if (n == -1)
        die_with("Receive failed", error, strerror(error));
    printf("Received %llu bytes; the server closed the connection\n", total);
    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
