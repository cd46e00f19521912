/* libevent.c - a half echo with libevent: an event for each client, and the
 * calls of the steps in it.
 *
 *   libevent PORT */
#define _POSIX_C_SOURCE 200809L

#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <event2/event.h>
#include <event2/event_struct.h>
#include <event2/listener.h>

struct client {
    struct event event;
    int answered;
};

/* The first bytes are answered; what comes later is drained. */
static void on_read(evutil_socket_t fd, short what, void *argument)
{
    struct client *client = argument;
    char buffer[1024];
    ssize_t received = recv(fd, buffer, sizeof buffer, 0);

    (void)what;
    if (received > 0) {
        if (!client->answered) {
            client->answered = 1;
            /* So small a half goes whole. */
            send(fd, buffer, (size_t)received / 2, MSG_NOSIGNAL);
            shutdown(fd, SHUT_WR);
        }
        return;
    }
    event_del(&client->event);
    close(fd);
    free(client);
}

static void on_client(struct evconnlistener *listener, evutil_socket_t fd,
                      struct sockaddr *address, int length, void *base)
{
    struct client *client = calloc(1, sizeof *client);

    (void)listener, (void)address, (void)length;
    if (client == NULL)
        abort();
    event_assign(&client->event, base, fd, EV_READ | EV_PERSIST, on_read,
                 client);
    event_add(&client->event, NULL);
}

int main(int argc, char *argv[])
{
    struct sockaddr_in address = {.sin_family = AF_INET};

    if (argc < 2)
        return 2;
    address.sin_port = htons((unsigned short)atoi(argv[1]));
    struct event_base *base = event_base_new();
    if (evconnlistener_new_bind(
            base, on_client, base, LEV_OPT_CLOSE_ON_FREE | LEV_OPT_REUSEABLE,
            SOMAXCONN, (struct sockaddr *)&address, sizeof address) == NULL)
        return 1;
    return event_base_dispatch(base);
}
