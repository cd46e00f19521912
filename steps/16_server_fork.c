/* 16_server_fork.c - a child process for each client
 * New: fork, wait
 * Try: build/16_server_fork 2347 3 (then 06, three times, in another terminal)
 * After: 15_server_loop
 * See also: fork(2), wait(2), sigaction(2) on SIGCHLD */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/types.h>
#include <sys/wait.h>

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/listen.h"
#include "../common/serve.h"

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int clients = argc > 2 ? to_number(argv[2], 1, 65535) : 0; /* no end */
    if (argc > 3 || port == -1 || clients == -1)
        usage(argv[0], "[PORT [CLIENTS]] (0 to 65535, 1 to 65535)");

    /* Show each line at once: what stdio still holds when fork copies the
     * process would be printed twice. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    /* If the client has gone, let send say so: don't die of its signal. */
    signal(SIGPIPE, SIG_IGN);
    /* We don't ask how a child ended: the kernel need not keep it, a zombie,
     * until we do. */
    signal(SIGCHLD, SIG_IGN);

    /* SOMAXCONN: as long a queue as the header of the system names. */
    int fd = listen_on(port, SOMAXCONN);

    int served = 0;
    while (clients == 0 || served < clients) {
        char name[NAME_SIZE];
        int client_fd = next_client(fd, name);
        printf("Connected with %s\n", name);

        pid_t child = fork();
        if (child == -1)
            complain(name, "Fork failed"); /* this client alone must go */
        if (child == 0) {
            close(fd); /* the child's copy: it accepts nobody */
            serve(client_fd, name);
            close(client_fd);
            return 0;
        }
        /* Our copy. While it is open, the client's connection is, too. */
        if (close(client_fd) == -1)
            complain(name, "Close failed");
        if (clients != 0)
            served++;
    }

    /* With SIGCHLD ignored wait returns when no child is left: ECHILD. */
    while (wait(NULL) != -1 || errno == EINTR)
        continue;
    printf("Served %d clients\n", served);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
