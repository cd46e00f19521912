/* bound.c - the bare bound of make bench: step 09 in a loop, the same calls for
 * each client and nothing else. No line is printed, no error looked at.
 *
 *   bound PORT */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <netinet/in.h>
#include <signal.h>
#include <unistd.h>

#include "../../common/common.h"
#include "../../common/listen.h"

int main(int argc, char *argv[])
{
    (void)argc;
    signal(SIGPIPE, SIG_IGN);
    int fd = listen_on(to_number(argv[1], 1, 65535), SOMAXCONN);

    for (;;) {
        struct sockaddr_in client;
        socklen_t length = sizeof client;
        int client_fd = accept(fd, (struct sockaddr *)&client, &length);

        char buffer[1024];
        ssize_t received = recv(client_fd, buffer, sizeof buffer, 0);
        send(client_fd, buffer, (size_t)(received / 2), 0);
        shutdown(client_fd, SHUT_WR);
        while (recv(client_fd, buffer, sizeof buffer, 0) > 0)
            continue;
        close(client_fd);
    }
}
