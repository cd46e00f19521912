/* clogged.c - on the first socket that accept returns nothing can be sent until
 * its client has read: it is full of the byte "~". Preloaded: ld.so(8). */
#define _GNU_SOURCE /* syscall */
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static void fill(int fd)
{
    int small = 4096, sent;
    char bytes[4096];

    memset(bytes, '~', sizeof bytes);
    setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
    do { /* again, until nothing is on its way to the client any more */
        for (sent = 0;
             send(fd, bytes, sizeof bytes, MSG_DONTWAIT | MSG_NOSIGNAL) > 0;)
            sent = 1;
        poll(NULL, 0, 50);
    } while (sent);
}

int accept4(int fd, struct sockaddr *from, socklen_t *length, int flags)
{
    static int first = 1;
    int client = (int)syscall(SYS_accept4, fd, from, length, flags);

    if (client != -1 && first) {
        first = 0;
        fill(client);
    }
    return client;
}

int accept(int fd, struct sockaddr *from, socklen_t *length)
{
    return accept4(fd, from, length, 0);
}
