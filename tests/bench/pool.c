/* pool.c - step 15 in 15 threads, which are there before the first client.
 *
 *   pool PORT */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "../../common/common.h"
#include "../../common/listen.h"
#include "../../common/serve.h"

static void *serve_clients(void *argument)
{
    int fd = *(int *)argument;

    for (;;) {
        char name[NAME_SIZE];
        int client_fd = next_client(fd, name);
        printf("Connected with %s\n", name);
        serve(client_fd, name);
        close(client_fd);
    }
    return NULL;
}

int main(int argc, char *argv[])
{
    (void)argc;
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    signal(SIGPIPE, SIG_IGN);
    int fd = listen_on(to_number(argv[1], 1, 65535), SOMAXCONN);

    for (int i = 1; i < 15; i++) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, serve_clients, &fd) != 0)
            return 1;
    }
    serve_clients(&fd);
}
