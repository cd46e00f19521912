/* libuv.c - a half echo with libuv.
 *
 *   libuv PORT */
#define _POSIX_C_SOURCE 200809L

#include <stdlib.h>
#include <uv.h>

/* One client, and the requests that libuv keeps while it works on them. */
struct client {
    uv_tcp_t tcp;
    uv_write_t write;
    uv_shutdown_t shutdown;
    int answered;
    char buffer[1024];
};

static void on_close(uv_handle_t *handle)
{
    free(handle->data);
}

static void give_room(uv_handle_t *handle, size_t size, uv_buf_t *buf)
{
    struct client *client = handle->data;

    (void)size;
    *buf = uv_buf_init(client->buffer, sizeof client->buffer);
}

/* The first bytes are answered; what comes later is drained. */
static void on_read(uv_stream_t *stream, ssize_t received, const uv_buf_t *buf)
{
    struct client *client = stream->data;

    if (received < 0) { /* the end, or an error */
        uv_close((uv_handle_t *)stream, on_close);
    } else if (received > 0 && !client->answered) {
        client->answered = 1;
        uv_buf_t half = uv_buf_init(buf->base, (unsigned)received / 2);
        uv_write(&client->write, stream, &half, 1, NULL);
        uv_shutdown(&client->shutdown, stream, NULL);
    }
}

static void on_client(uv_stream_t *server, int status)
{
    struct client *client = calloc(1, sizeof *client);

    if (status < 0 || client == NULL)
        abort();
    uv_tcp_init(server->loop, &client->tcp);
    client->tcp.data = client;
    if (uv_accept(server, (uv_stream_t *)&client->tcp) == 0)
        uv_read_start((uv_stream_t *)&client->tcp, give_room, on_read);
    else
        uv_close((uv_handle_t *)&client->tcp, on_close);
}

int main(int argc, char *argv[])
{
    uv_tcp_t server;
    struct sockaddr_in address;

    if (argc < 2)
        return 2;
    uv_tcp_init(uv_default_loop(), &server);
    uv_ip4_addr("0.0.0.0", atoi(argv[1]), &address);
    if (uv_tcp_bind(&server, (struct sockaddr *)&address, 0) != 0 ||
        uv_listen((uv_stream_t *)&server, SOMAXCONN, on_client) != 0)
        return 1;
    return uv_run(uv_default_loop(), UV_RUN_DEFAULT);
}
