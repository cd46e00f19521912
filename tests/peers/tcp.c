/* tcp.c - the other side of a step's conversation, as kind or as hostile as
 * a test needs it. It shares no code with the steps.
 *
 *   tcp listen ADDRESS PORT ACTION...    a server; PORT 0: the kernel chooses
 *   tcp connect ADDRESS PORT ACTION...   a client
 *   tcp errno NAME                       print "NUMBER, Error message: TEXT"
 *   tcp name NUMBER                      print the errno's NAME, or "unknown"
 *   tcp gai NUMBER                       as errno, of getaddrinfo's NUMBER
 *   tcp free                             print a port that nobody has now
 *   tcp lookup HOST                      print its first IPv4 address
 *   tcp addresses HOST                   print all of them, each once
 *   tcp order HOST                       print all entries of both families, in
 *                                        the order of getaddrinfo
 *
 * An ADDRESS is one of IPv4 or IPv6, which may have a scope: fe80::1%lo.
 *
 * Actions, done in this order:
 *   rcvbuf N       (first) make the receive buffer small, in bytes
 *   backlog N      (first) N for listen(2)
 *   from ADDRESS   (first) connect from this address of ours
 *   shared         (first) let others have the port too (SO_REUSEPORT)
 *   decoys         (first) listen on the ports that a wrong program would try
 *                  too: the port with its bytes swapped, 80 and 2347
 *   accept         wait for a client
 *   send FILE      send what FILE holds
 *   drip FILE      the same in segments of one byte
 *   pace MS FILE   the same, a byte each MS milliseconds
 *   recv N         read N bytes, fewer only at the end of the stream
 *   recv-all       read to the end of the stream
 *   save FILE      from here on, what is read goes to FILE too
 *   wait           until a line comes on stdin (or its end)
 *   shutdown       end our side of the stream, go on reading
 *   reset          close with a reset (SO_LINGER with 0 seconds: socket(7))
 *   close          close
 *
 * It says on stdout what happens, a line each: "port N", "connected IP:PORT"
 * (its own end), "accepted IP:PORT on IP:PORT" (of IPv6 "[IP]:PORT"), "received
 * N", "end", "reset", and ends with 0; if a call fails, with 1 and the reason
 * on stderr. */
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST_LISTENERS = 4 };

static struct pollfd listeners[MOST_LISTENERS];
static nfds_t listener_count;
static int shared, rcvbuf, backlog = 16;

static void fail(const char *what)
{
    fprintf(stderr, "tcp: %s: %s\n", what, strerror(errno));
    exit(1);
}

/* An address of either family, and its length. */
struct place {
    struct sockaddr_storage at;
    socklen_t length;
};

static struct place address(const char *ip, int port)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM,
                             .ai_flags = AI_NUMERICHOST};
    struct addrinfo *found;
    struct place place = {.length = 0};
    char service[16];

    snprintf(service, sizeof service, "%d", port);
    if (getaddrinfo(ip, service, &hints, &found) != 0) {
        errno = EINVAL;
        fail(ip);
    }
    memcpy(&place.at, found->ai_addr, found->ai_addrlen);
    place.length = found->ai_addrlen;
    freeaddrinfo(found);
    return place;
}

static int port_of(const struct place *place)
{
    return ntohs(place->at.ss_family == AF_INET6
                     ? ((const struct sockaddr_in6 *)&place->at)->sin6_port
                     : ((const struct sockaddr_in *)&place->at)->sin_port);
}

static int new_socket(int family)
{
    int on = 1, fd = socket(family, SOCK_STREAM, 0);

    if (fd == -1)
        fail("socket");
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (family == AF_INET6)
        setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    if (shared)
        setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    if (rcvbuf > 0)
        setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &rcvbuf, sizeof rcvbuf);
    return fd;
}

/* Listen on IP and PORT. Returns the port, or -1 where that can't be had. */
static int add_listener(const char *ip, int port)
{
    struct place a = address(ip, port);
    int fd = new_socket(a.at.ss_family);

    if (bind(fd, (struct sockaddr *)&a.at, a.length) == -1 ||
        listen(fd, backlog) == -1 ||
        getsockname(fd, (struct sockaddr *)&a.at, &a.length) == -1) {
        int error = errno;
        close(fd);
        errno = error;
        return -1;
    }
    listeners[listener_count++] = (struct pollfd){.fd = fd, .events = POLLIN};
    return port_of(&a);
}

/* A port that a test may use, and its twin with the bytes swapped, which must
 * be another, above 1023 and free. */
static int listen_with_decoys(const char *ip)
{
    for (int tries = 0; tries < 1000; tries++) {
        int port = add_listener(ip, 0);
        int swapped = (port & 0xff) << 8 | port >> 8;
        if (port == -1)
            fail("listen");
        if (swapped != port && swapped > 1023 && swapped != 2347 &&
            add_listener(ip, swapped) != -1) {
            add_listener(ip, 80); /* where that is allowed */
            add_listener(ip, 2347);
            return port;
        }
        close(listeners[--listener_count].fd);
    }
    errno = EADDRINUSE;
    fail("decoys");
    return -1;
}

enum { NAME_SIZE = 128 };

static const char *name(const struct place *place, char *text)
{
    char ip[NAME_SIZE - 16];

    getnameinfo((const struct sockaddr *)&place->at, place->length, ip,
                sizeof ip, NULL, 0, NI_NUMERICHOST);
    snprintf(text, NAME_SIZE, strchr(ip, ':') != NULL ? "[%s]:%d" : "%s:%d", ip,
             port_of(place));
    return text;
}

static int accept_one(void)
{
    struct place from = {.length = sizeof from.at},
                 to = {.length = sizeof to.at};
    char a[NAME_SIZE], b[NAME_SIZE];

    while (poll(listeners, listener_count, -1) == -1)
        continue;
    for (nfds_t i = 0; i < listener_count; i++) {
        if ((listeners[i].revents & POLLIN) == 0)
            continue;
        int fd =
            accept(listeners[i].fd, (struct sockaddr *)&from.at, &from.length);
        if (fd == -1)
            fail("accept");
        getsockname(fd, (struct sockaddr *)&to.at, &to.length);
        printf("accepted %s on %s\n", name(&from, a), name(&to, b));
        return fd;
    }
    fail("poll");
    return -1;
}

/* Read up to LIMIT bytes, copying them to SAVE if that is a file. */
static void receive(int fd, long long limit, FILE *save)
{
    char buffer[65536];
    long long total = 0;
    ssize_t n = 1;

    while (total < limit) {
        size_t room = sizeof buffer;
        if ((long long)room > limit - total)
            room = (size_t)(limit - total);
        n = recv(fd, buffer, room, 0);
        if (n <= 0)
            break;
        total += n;
        if (save != NULL) {
            fwrite(buffer, 1, (size_t)n, save);
            fflush(save);
        }
    }
    printf("received %lld\n", total);
    if (n == 0)
        printf("end\n");
    else if (n == -1)
        printf("%s\n", errno == ECONNRESET ? "reset" : strerror(errno));
}

/* Send what the file PATH holds, in pieces of at most PIECE bytes, each after a
 * PAUSE in milliseconds. */
static void send_file(int fd, const char *path, size_t piece, long pause)
{
    struct timespec time = {.tv_sec = pause / 1000,
                            .tv_nsec = pause % 1000 * 1000000};
    char buffer[65536];
    FILE *file = fopen(path, "rb");
    size_t n;

    if (file == NULL)
        fail(path);
    while ((n = fread(buffer, 1, piece, file)) > 0) {
        if (pause > 0)
            nanosleep(&time, NULL);
        for (size_t sent = 0; sent < n;) {
            ssize_t once = send(fd, buffer + sent, n - sent, MSG_NOSIGNAL);
            if (once == -1)
                fail("send");
            sent += (size_t)once;
        }
    }
    fclose(file);
}

#define NAMED(error)                                                           \
    {                                                                          \
#error, error                                                          \
    }
static const struct {
    const char *name;
    int number;
} errors[] = {
    NAMED(EACCES),       NAMED(EADDRINUSE),   NAMED(EADDRNOTAVAIL),
    NAMED(EAFNOSUPPORT), NAMED(EAGAIN),       NAMED(EBADF),
    NAMED(ECONNABORTED), NAMED(ECONNREFUSED), NAMED(ECONNRESET),
    NAMED(EDESTADDRREQ), NAMED(EFAULT),       NAMED(EHOSTUNREACH),
    NAMED(EINPROGRESS),  NAMED(EINTR),        NAMED(EINVAL),
    NAMED(EIO),          NAMED(EISCONN),      NAMED(EISDIR),
    NAMED(EMFILE),       NAMED(EMSGSIZE),     NAMED(ENETUNREACH),
    NAMED(ENFILE),       NAMED(ENOBUFS),      NAMED(ENOSPC),
    NAMED(ENOMEM),       NAMED(ENOPROTOOPT),  NAMED(ENOTCONN),
    NAMED(ENOTSOCK),     NAMED(EOPNOTSUPP),   NAMED(EPERM),
    NAMED(EPIPE),        NAMED(EPROTO),       NAMED(EPROTONOSUPPORT),
    NAMED(ETIMEDOUT),    NAMED(EWOULDBLOCK),  NAMED(ESOCKTNOSUPPORT),
    /* EWOULDBLOCK is on Linux EAGAIN, whose name comes first */
};

/* Print the number and the words of the errno called NAME. */
static void print_errno(const char *wanted)
{
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (strcmp(errors[i].name, wanted) == 0) {
            printf("%d, Error message: %s\n", errors[i].number,
                   strerror(errors[i].number));
            return;
        }
    fprintf(stderr, "tcp: no errno is called %s\n", wanted);
    exit(1);
}

static void print_name(int number)
{
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (errors[i].number == number) {
            printf("%s\n", errors[i].name);
            return;
        }
    printf("unknown\n");
}

/* Print a port that neither TCP nor UDP has in use, and which is another one
 * when its bytes are swapped. */
static void print_free_port(void)
{
    struct timespec now;

    clock_gettime(CLOCK_REALTIME, &now);
    for (int i = 0; i < 1000; i++) {
        int port =
            20000 + (int)((now.tv_nsec / 1000 + getpid() + 7919L * i) % 10000);
        if (port % 257 == 0)
            continue;
        struct place a = address("0.0.0.0", port);
        int udp = socket(AF_INET, SOCK_DGRAM, 0);
        if (add_listener("0.0.0.0", port) != -1 &&
            bind(udp, (struct sockaddr *)&a.at, a.length) == 0) {
            printf("%d\n", port);
            return;
        }
        close(udp);
        if (listener_count > 0)
            close(listeners[--listener_count].fd);
    }
    fail("free");
}

static struct in_addr in(const struct addrinfo *entry)
{
    return ((struct sockaddr_in *)(void *)entry->ai_addr)->sin_addr;
}

/* Print the address that a step uses, which takes the first, or ALL. */
static void print_lookup(const char *host, int all)
{
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found, *entry, *other;

    if (getaddrinfo(host, NULL, &hints, &found) != 0)
        exit(1);
    for (entry = found; entry != NULL; entry = all ? entry->ai_next : NULL) {
        other = found;
        while (in(other).s_addr != in(entry).s_addr)
            other = other->ai_next;
        if (other == entry)
            printf("%s\n", inet_ntoa(in(entry)));
    }
    freeaddrinfo(found);
}

static void print_order(const char *host)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM};
    struct addrinfo *found;
    char ip[NAME_SIZE];

    if (getaddrinfo(host, NULL, &hints, &found) != 0)
        exit(1);
    for (struct addrinfo *a = found; a != NULL; a = a->ai_next) {
        getnameinfo(a->ai_addr, a->ai_addrlen, ip, sizeof ip, NULL, 0,
                    NI_NUMERICHOST);
        printf("%s\n", ip);
    }
    freeaddrinfo(found);
}

int main(int argc, char *argv[])
{
    int fd = -1, i = 4;
    int decoys = 0;
    const char *from = NULL;
    FILE *save = NULL;

    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    signal(SIGPIPE, SIG_IGN);
    if (argc == 3 && strcmp(argv[1], "errno") == 0) {
        print_errno(argv[2]);
        return 0;
    }
    if (argc == 3 && strcmp(argv[1], "name") == 0) {
        print_name(atoi(argv[2]));
        return 0;
    }
    if (argc == 2 && strcmp(argv[1], "free") == 0) {
        print_free_port();
        return 0;
    }
    if (argc == 3 && strcmp(argv[1], "lookup") == 0) {
        print_lookup(argv[2], 0);
        return 0;
    }
    if (argc == 3 && strcmp(argv[1], "addresses") == 0) {
        print_lookup(argv[2], 1);
        return 0;
    }
    if (argc == 3 && strcmp(argv[1], "order") == 0) {
        print_order(argv[2]);
        return 0;
    }
    if (argc == 3 && strcmp(argv[1], "gai") == 0) {
        int number = atoi(argv[2]);
        printf("%d, Error message: %s\n", number, gai_strerror(number));
        return 0;
    }
    if (argc < 4) {
        fprintf(stderr, "usage: tcp listen|connect ADDRESS PORT ACTION...\n");
        return 2;
    }
    for (; i < argc; i++) {
        if (strcmp(argv[i], "rcvbuf") == 0 && i + 1 < argc)
            rcvbuf = atoi(argv[++i]);
        else if (strcmp(argv[i], "backlog") == 0 && i + 1 < argc)
            backlog = atoi(argv[++i]);
        else if (strcmp(argv[i], "from") == 0 && i + 1 < argc)
            from = argv[++i];
        else if (strcmp(argv[i], "decoys") == 0)
            decoys = 1;
        else if (strcmp(argv[i], "shared") == 0)
            shared = 1;
        else
            break;
    }
    if (strcmp(argv[1], "listen") == 0) {
        int port = decoys ? listen_with_decoys(argv[2])
                          : add_listener(argv[2], atoi(argv[3]));
        if (port == -1)
            fail("listen");
        printf("port %d\n", port);
    } else {
        struct place a = address(argv[2], atoi(argv[3]));
        char text[NAME_SIZE];
        fd = new_socket(a.at.ss_family);
        if (from != NULL) {
            struct place own = address(from, 0);
            if (bind(fd, (struct sockaddr *)&own.at, own.length) == -1)
                fail("bind");
        }
        if (connect(fd, (struct sockaddr *)&a.at, a.length) == -1)
            fail("connect");
        getsockname(fd, (struct sockaddr *)&a.at, &a.length);
        printf("connected %s\n", name(&a, text));
    }
    for (; i < argc; i++) {
        const char *action = argv[i];
        if (strcmp(action, "accept") == 0) {
            fd = accept_one();
        } else if (strcmp(action, "send") == 0 && i + 1 < argc) {
            send_file(fd, argv[++i], 65536, 0);
        } else if (strcmp(action, "drip") == 0 && i + 1 < argc) {
            int on = 1;
            setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            send_file(fd, argv[++i], 1, 0);
        } else if (strcmp(action, "pace") == 0 && i + 2 < argc) {
            int on = 1;
            setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            send_file(fd, argv[i + 2], 1, atol(argv[i + 1]));
            i += 2;
        } else if (strcmp(action, "recv") == 0 && i + 1 < argc) {
            receive(fd, atoll(argv[++i]), save);
        } else if (strcmp(action, "recv-all") == 0) {
            receive(fd, 1LL << 62, save);
        } else if (strcmp(action, "save") == 0 && i + 1 < argc) {
            save = fopen(argv[++i], "wb");
            if (save == NULL)
                fail(argv[i]);
        } else if (strcmp(action, "wait") == 0) {
            for (char c = 0; c != '\n' && read(0, &c, 1) == 1;)
                continue;
        } else if (strcmp(action, "shutdown") == 0) {
            shutdown(fd, SHUT_WR);
        } else if (strcmp(action, "reset") == 0) {
            struct linger now = {.l_onoff = 1, .l_linger = 0};
            setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
            close(fd);
        } else if (strcmp(action, "close") == 0) {
            close(fd);
        } else {
            fprintf(stderr, "tcp: no such action: %s\n", action);
            return 2;
        }
    }
    return 0;
}
