/* Another right way: a thread makes the socket and hands its errno back. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"

static int protocol, error;

static void *work(void *unused)
{
    int fd = socket(AF_INET, SOCK_STREAM, protocol);
    if (fd == -1) {
        error = errno;
        return unused;
    }
    fputs("Socket ", stdout);
    fputs("Created\n", stdout);
    close(fd);
    return unused;
}

int main(int argc, char *argv[])
{
    pthread_t thread;

    protocol = argc > 1 ? to_number(argv[1], 0, 255) : 0;
    if (argc > 2 || protocol == -1)
        usage(argv[0], "[PROTOCOL]");
    int status = pthread_create(&thread, NULL, work, NULL);
    if (status != 0)
        die_with("Pthread_create failed", status, strerror(status));
    pthread_join(thread, NULL);
    if (error != 0)
        die_with("Failed to create socket", error, strerror(error));
    pthread_exit(NULL);
}
