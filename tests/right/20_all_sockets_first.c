/* Another right way: a socket for each address before the first try, connect
 * that does not wait, inet_ntop and if_indextoname in place of getnameinfo, the
 * request in one sendmsg after the other, the reply byte by byte through stdio.
 */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <fcntl.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "../../common/common.h"

struct
try {
    const struct addrinfo *entry;
    int fd, error;
    char ip[128];
};

/* The address in words: its bytes, and behind a % the interface of a scope. */
static void put_ip(struct try *t)
{
    char name[IF_NAMESIZE];
    const void *bytes;

    if (t->entry->ai_family == AF_INET6) {
        const struct sockaddr_in6 *a = (const void *)t->entry->ai_addr;
        bytes = &a->sin6_addr;
        if (inet_ntop(AF_INET6, bytes, t->ip, sizeof t->ip) != NULL &&
            a->sin6_scope_id != 0 &&
            if_indextoname(a->sin6_scope_id, name) != NULL)
            strcat(strcat(t->ip, "%"), name);
    } else {
        const struct sockaddr_in *a = (const void *)t->entry->ai_addr;
        bytes = &a->sin_addr;
        inet_ntop(AF_INET, bytes, t->ip, sizeof t->ip);
    }
}

/* 0 when it is connected, else the errno. */
static int attempt(int fd, const struct addrinfo *entry)
{
    int flags = fcntl(fd, F_GETFL), error = 0;
    socklen_t length = sizeof error;
    struct pollfd over = {.fd = fd, .events = POLLOUT};

    if (flags == -1 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) == -1)
        return errno;
    if (connect(fd, entry->ai_addr, entry->ai_addrlen) == -1) {
        if (errno != EINPROGRESS)
            return errno;
        while (poll(&over, 1, -1) == -1)
            if (errno != EINTR)
                return errno;
        if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length) == -1)
            return errno;
    }
    fcntl(fd, F_SETFL, flags);
    return error;
}

static void send_all(int fd, struct iovec *part, int parts)
{
    struct msghdr all = {.msg_iov = part, .msg_iovlen = 1};

    for (; parts > 0; parts--, all.msg_iov++)
        while (all.msg_iov->iov_len > 0) {
            ssize_t n = sendmsg(fd, &all, 0);
            if (n < 0)
                die("Send failed");
            all.msg_iov->iov_base = (char *)all.msg_iov->iov_base + n;
            all.msg_iov->iov_len -= (size_t)n;
        }
}

static void receive_all(int fd)
{
    FILE *in = fdopen(fd, "r");
    long bytes = 0;
    int c, last = '\n';
    struct pollfd more = {.fd = fd, .events = POLLIN};

    if (in == NULL)
        die("Receive failed");
    setvbuf(in, NULL, _IONBF, 0);
    for (; (c = getc(in)) != EOF; bytes++, last = c) {
        if (c == '\n')
            puts("\\n");
        else if (c == '\\' || c == '\r' || c == '\t')
            printf("\\%c", c == '\r' ? 'r' : c == '\t' ? 't' : c);
        else
            printf(c < 32 || c > 126 ? "\\x%02x" : "%c", c);
        if (poll(&more, 1, 0) == 0 && fflush(stdout) == EOF)
            die("Write failed");
        if (ferror(stdout))
            die("Write failed");
    }
    int error = errno;
    if (last != '\n')
        puts("");
    if (ferror(in))
        die_with("Receive failed", error, strerror(error));
    printf("Received %ld bytes; the server closed the connection\n", bytes);
    fclose(in);
}

int main(int argc, char *argv[])
{
    int port = 80, count = 0, chosen = -1, told = 0;
    const char *host = "www.google.com";
    struct addrinfo want = {.ai_socktype = SOCK_STREAM}, *list;
    char service[16];

    switch (argc) {
    default:
        usage(argv[0], "as step 20");
    case 4:
    case 3:
        port = to_number(argv[2], 1, 65535);
        if (port < 0)
            usage(argv[0], "as step 20");
        /* fall through */
    case 2:
        host = argv[1];
        break;
    case 1:
    case 0:
        break;
    }
    sigaction(SIGPIPE, &(struct sigaction){.sa_handler = SIG_IGN}, NULL);
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);

    snprintf(service, sizeof service, "%d", port);
    int status = getaddrinfo(host, service, &want, &list);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    for (struct addrinfo *a = list; a != NULL; a = a->ai_next)
        count++;
    struct try *tries = calloc((size_t)count, sizeof *tries);
    if (tries == NULL)
        die("Calloc failed");
    struct try *t = tries;
    for (struct addrinfo *a = list; a != NULL; a = a->ai_next, t++) {
        t->entry = a;
        put_ip(t);
        t->fd = socket(a->ai_family, SOCK_STREAM, 0);
        t->error = errno;
    }
    for (int i = 0; i < count && chosen == -1; i++) {
        t = &tries[i];
        if (t->fd == -1) {
            fprintf(stderr,
                    "%s: Failed to create socket. Error code: %d, Error "
                    "message: %s\n",
                    t->ip, t->error, strerror(t->error));
            continue;
        }
        printf("%sThe host's IP address is %s\n",
               told++ ? "" : "Socket Created\n", t->ip);
        t->error = attempt(t->fd, t->entry);
        if (t->error == 0)
            chosen = i;
        else
            fprintf(stderr,
                    "%s: Connect failed. Error code: %d, Error message: %s\n",
                    t->ip, t->error, strerror(t->error));
    }
    for (int i = 0; i < count; i++)
        if (i != chosen && tries[i].fd != -1)
            close(tries[i].fd);
    freeaddrinfo(list);
    if (chosen == -1) {
        free(tries);
        return EXIT_FAILURE;
    }
    int fd = tries[chosen].fd;
    printf("Our socket connected to %s on ip %s on port %d\n", host,
           tries[chosen].ip, port);
    free(tries);

    char *zone = strchr(host, '%'), where[16] = "";
    size_t length = zone != NULL && strchr(host, ':') != NULL
                        ? (size_t)(zone - host)
                        : strlen(host);
    if (port != 80)
        snprintf(where, sizeof where, ":%d", port);
    if (argc > 3) {
        struct iovec message = {argv[3], strlen(argv[3])};
        send_all(fd, &message, 1);
    } else {
        char *name = malloc(length + 3);
        if (name == NULL)
            die("Malloc failed");
        sprintf(name, strchr(host, ':') != NULL ? "[%.*s]" : "%.*s",
                (int)length, host);
        struct iovec request[] = {
            {(char[]){"GET / HTTP/1.1\r\nConnection: close\r\nHost: "}, 41},
            {name, strlen(name)},
            {where, strlen(where)},
            {(char[]){"\r\n\r\n"}, 4},
        };
        send_all(fd, request, 4);
        free(name);
    }
    printf("Message sent successfully\n");
    receive_all(fd);
    return 0;
}
