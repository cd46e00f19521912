/* load.c - many clients of a half echo at once, for make bench.
 *
 *   load PORT AT_ONCE COUNT [IDLE]        COUNT clients, such as 500
 *   load PORT AT_ONCE SECONDSs [IDLE]     as many as it can, such as 0.5s
 *
 * A client connects, sends "hello world", reads "hello" and the end, closes: a
 * transaction. AT_ONCE of them are under way at any time. Before that, IDLE
 * more connect and say nothing, until the last transaction has ended; once the
 * server has taken them all, load says "N idle" and waits for a line on stdin
 * (or its end). It ends with the line
 *
 *   TRANSACTIONS_A_SECOND P50 P99
 *
 * where P50 and P99 are microseconds from before connect to the end that was
 * read: half of the transactions, and 99 of 100, took no longer. Those that
 * ended later than SECONDS are waited for, and not counted.
 *
 * It never resets a connection: it closes when all has been read. The servers'
 * side closes first, so that TIME_WAIT is theirs; still the clients go to
 * 127.0.0.1 to 127.0.0.200 in turn, or the ports might not do.
 *
 * Exit status: 0; 1 if a call failed, another half came, or nothing happened
 * for ten seconds (the reason on stderr); 2 for wrong arguments. */
#define _GNU_SOURCE /* Linux: epoll, SOCK_NONBLOCK */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static const char message[] = "hello world", half[] = "hello";

/* A client: SENT once its message has gone, GOT bytes of the half are there. */
struct client {
    int fd;
    int sent;
    size_t got;
    int64_t start;
};

static int port, set;

/* How long each transaction took, in microseconds. */
static uint32_t *took;
static size_t ended, room;

static void fail(const char *what)
{
    fprintf(stderr, "load: %s: %s\n", what, strerror(errno));
    exit(1);
}

static int64_t now(void) /* in nanoseconds */
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * INT64_C(1000000000) + time.tv_nsec;
}

/* Return a socket that is connected to the server, or soon will be: with
 * SOCK_NONBLOCK as FLAG connect does not wait. */
static int connect_to_server(int flag)
{
    static unsigned turn;
    struct sockaddr_in server = {.sin_family = AF_INET,
                                 .sin_port = htons((uint16_t)port),
                                 .sin_addr.s_addr =
                                     htonl(INADDR_LOOPBACK + turn++ % 200)};
    int fd = socket(AF_INET, SOCK_STREAM | flag, 0);

    if (fd == -1)
        fail("socket");
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1 &&
        errno != EINPROGRESS)
        fail("connect");
    return fd;
}

/* Send the message, if the connection stands; ask to be told of what comes, or
 * else of when it stands. */
static void send_message(struct client *client, int operation)
{
    ssize_t n = send(client->fd, message, strlen(message), MSG_NOSIGNAL);
    if (n == -1 && errno != EAGAIN)
        fail("send");
    client->sent = n != -1; /* so few bytes go whole */
    struct epoll_event event = {.events = client->sent ? EPOLLIN : EPOLLOUT,
                                .data.ptr = client};
    if (epoll_ctl(set, operation, client->fd, &event) == -1)
        fail("epoll_ctl");
}

static void begin(struct client *client)
{
    client->start = now();
    client->got = 0;
    client->fd = connect_to_server(SOCK_NONBLOCK);
    send_message(client, EPOLL_CTL_ADD);
}

/* Read what is there. Returns whether the end has been read. */
static int receive(struct client *client)
{
    char buffer[64];
    ssize_t n;

    while ((n = recv(client->fd, buffer, sizeof buffer, 0)) > 0) {
        if (client->got + (size_t)n > strlen(half) ||
            memcmp(buffer, half + client->got, (size_t)n) != 0) {
            fprintf(stderr, "load: another half came: %.*s\n", (int)n, buffer);
            exit(1);
        }
        client->got += (size_t)n;
    }
    if (n == -1 && errno != EAGAIN)
        fail("recv");
    if (n == 0 && client->got != strlen(half)) {
        fprintf(stderr, "load: the end came after %zu bytes\n", client->got);
        exit(1);
    }
    return n == 0;
}

static void note(int64_t nanoseconds)
{
    if (ended == room) {
        room = room == 0 ? 65536 : 2 * room;
        took = realloc(took, room * sizeof *took);
        if (took == NULL)
            fail("realloc");
    }
    took[ended++] = (uint32_t)(nanoseconds / 1000);
}

/* COUNT transactions, or as many as there are in NANOSECONDS, AT_ONCE at a
 * time. Returns how many nanoseconds the ones that count took together. */
static int64_t run(size_t at_once, size_t count, int64_t nanoseconds)
{
    struct client *clients = calloc(at_once, sizeof *clients);
    size_t begun = 0, active = 0;
    int64_t start = now(), time = start;

    if (clients == NULL)
        fail("calloc");
    ended = 0;
    for (; active < at_once && begun < count; active++, begun++)
        begin(&clients[active]);
    while (active > 0) {
        struct epoll_event events[256];
        int n = epoll_wait(set, events, 256, 10000);
        if (n == 0)
            errno = ETIMEDOUT;
        if (n == 0 || (n == -1 && errno != EINTR))
            fail("nothing happens");
        for (int i = 0; i < n; i++) {
            struct client *client = events[i].data.ptr;
            if (!client->sent) {
                send_message(client, EPOLL_CTL_MOD);
                continue;
            }
            if (!receive(client))
                continue;
            close(client->fd); /* which takes it out of the set, too */
            time = now();
            if (time - start <= nanoseconds)
                note(time - client->start);
            if (begun < count && time - start < nanoseconds) {
                begin(client);
                begun++;
            } else {
                active--;
            }
        }
    }
    free(clients);
    return time - start < nanoseconds ? time - start : nanoseconds;
}

static int compare(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;

    return (a > b) - (a < b);
}

/* IDLE silent connections. The server accepts in order: when a transaction has
 * ended, it has taken all that came before. So its queue never gets full. */
static void hold(size_t idle)
{
    for (size_t i = 0; i < idle; i++) {
        connect_to_server(0);
        if (i % 100 == 99 || i == idle - 1)
            run(1, 1, INT64_MAX);
    }
    printf("%zu idle\n", idle);
    fflush(stdout);
    for (int c; (c = getchar()) != EOF && c != '\n';)
        continue;
}

int main(int argc, char *argv[])
{
    char *unit = "";
    double number = argc > 3 ? strtod(argv[3], &unit) : 0;
    int seconds = strcmp(unit, "s") == 0;
    port = argc > 1 ? atoi(argv[1]) : 0;
    long at_once = argc > 2 ? atol(argv[2]) : 0;
    long idle = argc > 4 ? atol(argv[4]) : 0;
    if (argc > 5 || port <= 0 || at_once <= 0 || number <= 0 || idle < 0 ||
        (*unit != '\0' && !seconds)) {
        fprintf(stderr, "usage: load PORT AT_ONCE COUNT|SECONDSs [IDLE]\n");
        return 2;
    }

    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    set = epoll_create1(0);
    if (set == -1)
        fail("epoll_create1");

    if (argc > 4)
        hold((size_t)idle);
    int64_t time =
        seconds ? run((size_t)at_once, SIZE_MAX, (int64_t)(number * 1000000000))
                : run((size_t)at_once, (size_t)number, INT64_MAX);
    if (ended == 0) {
        fprintf(stderr, "load: no transaction ended in time\n");
        return 1;
    }
    qsort(took, ended, sizeof *took, compare);
    printf("%.0f %u %u\n", (double)ended * 1e9 / (double)time, took[ended / 2],
           took[ended * 99 / 100]);
    return 0;
}
