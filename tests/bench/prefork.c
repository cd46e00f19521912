/* prefork.c - step 15 in 15 processes, which are there before the first client.
 *
 *   prefork PORT */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "../../common/common.h"
#include "../../common/listen.h"
#include "../../common/serve.h"

int main(int argc, char *argv[])
{
    (void)argc;
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    signal(SIGPIPE, SIG_IGN);
    int fd = listen_on(to_number(argv[1], 1, 65535), SOMAXCONN);

    for (int i = 1; i < 15 && fork() != 0; i++)
        continue;
    for (;;) {
        char name[NAME_SIZE];
        int client_fd = next_client(fd, name);
        printf("Connected with %s\n", name);
        serve(client_fd, name);
        close(client_fd);
    }
}
