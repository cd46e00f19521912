/* 17_server_thread.c - a thread for each client
 * New: pthread_create, pthread_detach; a lock around what the threads share
 * Try: build/17_server_thread 2347 3 (then 06, three times, elsewhere)
 * After: 15_server_loop
 * See also: pthreads(7), pthread_create(3), pthread_cond_wait(3p) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/listen.h"
#include "../common/serve.h"

/* What the threads share. Whoever reads or changes served holds the lock. */
struct shared {
    pthread_mutex_t lock;
    pthread_cond_t changed; /* served is another number now */
    unsigned served;
};

/* What one thread gets. It is that thread's own, which frees it. */
struct client {
    int fd;
    char name[NAME_SIZE];
    struct shared *shared;
};

static void count_one(struct shared *shared)
{
    pthread_mutex_lock(&shared->lock);
    shared->served++;
    pthread_cond_signal(&shared->changed);
    pthread_mutex_unlock(&shared->lock);
}

/* What a thread runs, from its start to its end. */
static void *serve_one(void *argument)
{
    struct client *client = argument;
    struct shared *shared = client->shared;

    serve(client->fd, client->name);
    if (close(client->fd) == -1)
        complain(client->name, "Close failed");
    free(client);
    count_one(shared); /* the last thing: main may end after it */
    return NULL;
}

/* Start a thread for the client NAME of FD. Returns 0 where none is started. */
static int start_one(struct shared *shared, int fd, const char *name)
{
    struct client *client = malloc(sizeof *client);
    if (client == NULL) {
        complain(name, "Malloc failed");
        return 0;
    }
    *client = (struct client){.fd = fd, .shared = shared};
    strcpy(client->name, name);

    pthread_t thread; /* the call returns its error; errno need not be set */
    errno = pthread_create(&thread, NULL, serve_one, client);
    if (errno != 0) {
        complain(name, "Pthread_create failed");
        free(client);
        return 0;
    }
    pthread_detach(thread); /* nobody will ask how it ended */
    return 1;
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

    struct shared shared = {.lock = PTHREAD_MUTEX_INITIALIZER,
                            .changed = PTHREAD_COND_INITIALIZER};
    int accepted = 0;
    while (clients == 0 || accepted < clients) {
        char name[NAME_SIZE];
        int client_fd = next_client(fd, name);
        printf("Connected with %s\n", name);

        if (!start_one(&shared, client_fd, name)) {
            close(client_fd); /* this client alone must go */
            count_one(&shared);
        }
        if (clients != 0)
            accepted++;
    }

    /* The end of main ends all threads: wait until the last one is done. */
    pthread_mutex_lock(&shared.lock);
    while (shared.served < (unsigned)clients)
        pthread_cond_wait(&shared.changed, &shared.lock);
    pthread_mutex_unlock(&shared.lock);
    printf("Served %d clients\n", clients);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
