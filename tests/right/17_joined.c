/* 17 with the threads of C11, which main keeps in a list. It joins those that
 * have ended before it takes the next client, and all others at the end: there
 * is no counter to share, only the flag "ended" of each, which is atomic. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>
#include <time.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/listen.h"

struct visit {
    thrd_t thread;
    int fd;
    atomic_bool ended;
    struct sockaddr_in from;
    struct visit *next;
};

/* Half of what one read gives goes back; what went wrong, or NULL. */
static const char *half_back(int fd, const char *name)
{
    char bytes[1024], *at = bytes;
    ssize_t got = read(fd, bytes, sizeof bytes);
    if (got < 0)
        return "Receive failed";
    for (char *end = bytes + got / 2; at < end;) {
        ssize_t put = write(fd, at, (size_t)(end - at));
        if (put < 0)
            return "Send failed";
        at += put;
    }
    printf("Received %zd bytes from %s, sent back %zd\n", got, name, got / 2);
    shutdown(fd, SHUT_WR);
    do
        got = read(fd, bytes, sizeof bytes);
    while (got > 0);
    return NULL;
}

static int visited(void *argument)
{
    struct visit *visit = argument;
    char name[NAME_SIZE];
    const char *wrong;

    name_client(name, &visit->from);
    wrong = half_back(visit->fd, name);
    if (wrong != NULL)
        complain(name, wrong);
    close(visit->fd);
    atomic_store(&visit->ended, 1);
    return 0;
}

/* Join those of the list AT that have ended, or ALL. */
static void join(struct visit **at, int all)
{
    while (*at != NULL) {
        struct visit *visit = *at;
        if (all || atomic_load(&visit->ended)) {
            thrd_join(visit->thread, NULL);
            *at = visit->next;
            free(visit);
        } else {
            at = &visit->next;
        }
    }
}

/* Accept until there is a client, whose socket and address go to VISIT. */
static void wait_for(int fd, struct visit *visit)
{
    const struct timespec a_while = {.tv_nsec = 300000000};
    int told = 0;
    for (;;) {
        socklen_t size = sizeof visit->from;
        visit->fd = accept(fd, (struct sockaddr *)&visit->from, &size);
        if (visit->fd >= 0)
            return;
        switch (errno) {
        case EINTR:
        case ECONNABORTED:
        case EPROTO:
            continue;
        case EBADF:
        case EINVAL:
        case ENOTSOCK:
            die("Accept failed");
        }
        if (!told)
            complain("Next client", "Accept failed");
        told = 1;
        nanosleep(&a_while, NULL);
    }
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int most = argc > 2 ? to_number(argv[2], 1, 65535) : 65536;
    if (argc > 3 || port < 0 || most < 0)
        usage(argv[0], "[PORT [CLIENTS]]");

    struct visit *visits = NULL;
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    signal(SIGPIPE, SIG_IGN);
    int fd = listen_on(port, SOMAXCONN);

    for (int served = 0; served < most; served += most != 65536) {
        struct visit *visit = calloc(1, sizeof *visit);
        if (visit == NULL)
            die("Calloc failed");
        wait_for(fd, visit);
        char name[NAME_SIZE];
        name_client(name, &visit->from);
        printf("Connected with %s\n", name);
        if (thrd_create(&visit->thread, visited, visit) == thrd_success) {
            visit->next = visits;
            visits = visit;
        } else {
            errno = EAGAIN; /* C11 does not say which error it was */
            complain(name, "Pthread_create failed");
            close(visit->fd);
            free(visit);
        }
        join(&visits, 0);
    }
    join(&visits, 1);
    printf("Served %d clients\n", most);
    close(fd);
    return 0;
}
