/* 16_reaps.c - right, written another way: a handler of SIGCHLD asks for each
 * child that has ended (and interrupts accept); lines go out by write. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>
#include <sys/wait.h>

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

static volatile sig_atomic_t children;

static void ended(int number)
{
    int before = errno;
    (void)number;
    while (waitpid(-1, NULL, WNOHANG) > 0)
        children--;
    errno = before;
}

static void lost(const char *ip, int port, const char *what)
{
    char line[300];
    int n = snprintf(line, sizeof line,
                     "%s:%d: %s failed. Error code: %d, Error message: %s\n",
                     ip, port, what, errno, strerror(errno));
    if (n > 0 && write(STDERR_FILENO, line, (size_t)n) == -1)
        _exit(1);
}

static void child_of(int client, const char *ip, int port, int out)
{
    char text[1024], line[100];
    ssize_t got = recv(client, text, sizeof text, 0), sent = 0;

    if (got == -1) {
        lost(ip, port, "Receive");
        return;
    }
    while (sent < got / 2) {
        ssize_t n =
            send(client, text + sent, (size_t)(got / 2 - sent), MSG_NOSIGNAL);
        if (n == -1) {
            lost(ip, port, "Send");
            return;
        }
        sent += n;
    }
    int n = snprintf(line, sizeof line,
                     "Received %zd bytes from %s:%d, sent back %zd\n", got, ip,
                     port, sent);
    if (write(out, line, (size_t)n) == -1)
        return;
    shutdown(client, SHUT_WR);
    while (recv(client, text, sizeof text, 0) > 0)
        ;
}

int main(int argc, char *argv[])
{
    int port = 2347, limit = 0, taken = 0, told = 0;
    if (argc > 1)
        port = to_number(argv[1], 0, 65535);
    if (argc > 2)
        limit = to_number(argv[2], 1, 65535);
    if (argc > 3 || port < 0 || limit < 0)
        usage(argv[0], "[PORT [CLIENTS]]");

    struct sigaction reap = {.sa_handler = ended}; /* no SA_RESTART */
    sigemptyset(&reap.sa_mask);
    sigaction(SIGCHLD, &reap, NULL);

    int server = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
    if (server == -1)
        die("Failed to create socket");
    if (setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == -1)
        die("Setsockopt failed");
    struct sockaddr_in here = {.sin_family = AF_INET,
                               .sin_port = htons((unsigned short)port)};
    socklen_t size = sizeof here;
    if (bind(server, (struct sockaddr *)&here, size) == -1)
        die("Bind failed");
    if (getsockname(server, (struct sockaddr *)&here, &size) == -1)
        die("Getsockname failed");
    printf("server socket bind successfully on port %d\n",
           ntohs(here.sin_port));
    fflush(stdout);
    if (listen(server, 1000) == -1)
        die("Listen failed");
    printf("server socket listening\n");
    fflush(stdout);

    for (;;) {
        if (limit != 0 && taken == limit)
            break;
        size = sizeof here;
        int client = accept(server, (struct sockaddr *)&here, &size);
        if (client == -1 && (errno == EINTR || errno == ECONNABORTED))
            continue;
        /* EPROTO too is told. */
        if (client == -1 &&
            (errno == EMFILE || errno == ENFILE || errno == ENOBUFS ||
             errno == ENOMEM || errno == EPROTO)) {
            if (!told)
                complain("Next client", "Accept failed");
            told = 1;
            sleep(1);
            continue;
        }
        if (client == -1)
            die("Accept failed");
        char ip[INET_ADDRSTRLEN];
        int from = ntohs(here.sin_port);
        inet_ntop(AF_INET, &here.sin_addr, ip, sizeof ip);
        printf("Connected with %s:%d\n", ip, from);
        fflush(stdout);
        taken++;

        sigset_t child, old; /* children is changed by one side at a time */
        sigemptyset(&child);
        sigaddset(&child, SIGCHLD);
        sigprocmask(SIG_BLOCK, &child, &old);
        pid_t pid = fork();
        if (pid == 0) {
            close(server);
            child_of(client, ip, from, STDOUT_FILENO);
            _exit(0);
        }
        if (pid == -1)
            lost(ip, from, "Fork");
        else
            children++;
        sigprocmask(SIG_SETMASK, &old, NULL);
        close(client);
    }
    sigset_t child, old;
    sigemptyset(&child);
    sigaddset(&child, SIGCHLD);
    sigprocmask(SIG_BLOCK, &child, &old);
    while (children > 0)
        sigsuspend(&old);
    close(server);
    printf("Served %d clients\n", taken);
    return 0;
}
