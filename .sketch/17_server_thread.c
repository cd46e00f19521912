/* 17_server_thread.c - a thread for each client
 * New: pthread_create; a lock around what the threads share
 * Try: build/17_server_thread 2347 3 (then 06, three times, elsewhere)
 * After: 15_server_loop
 * See also: pthreads(7), pthread_create(3), pthread_mutex_lock(3p),
 * pthread_cond_wait(3p) */
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

/* What all threads share. Whoever reads or changes served holds lock. */
struct shared {
    pthread_mutex_t lock;
    pthread_cond_t changed; /* served is another number now */
    int served;
};

/* What one thread is given: the client that it serves. */
struct client {
    struct shared *shared;
    int fd;
    char name[NAME_SIZE];
};

/* The thread of one client, from here to its end. */
static void *serve_client(void *argument)
{
    struct client *client = argument;
    struct shared *shared = client->shared;

    serve(client->fd, client->name);
    if (close(client->fd) == -1)
        complain(client->name, "Close failed");
    free(client);

    pthread_mutex_lock(&shared->lock);
    shared->served++;
    pthread_cond_signal(&shared->changed);
    pthread_mutex_unlock(&shared->lock);
    return NULL;
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int clients = argc > 2 ? to_number(argv[2], 1, 65535) : 0; /* no end */
    if (argc > 3 || port == -1 || clients == -1)
        usage(argv[0], "[PORT [CLIENTS]] (PORT: 0 to 65535, CLIENTS: 1 to "
                       "65535; without, it serves until Ctrl-C)");

    /* Show each line at once, in a pipe too: the next call may wait. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    /* If the client has gone, let send say so: don't die of its signal. */
    signal(SIGPIPE, SIG_IGN);

    /* SOMAXCONN: as many may wait to be accepted as the system allows. */
    int fd = listen_on(port, SOMAXCONN);

    /* TODO */
    close(fd);
    return 0;
}
