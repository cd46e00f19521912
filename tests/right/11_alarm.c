/* Another right way: getaddrinfo without hints, sendmsg, and a signal handler
 * that ends the program when the two seconds are over. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/show.h"

static void give_up(int unused)
{
    static const char none[] =
        "No answer within 2 seconds: UDP promises none\n";

    (void)unused;
    if (write(STDERR_FILENO, none, sizeof none - 1) == -1)
        _exit(3);
    _exit(1);
}

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 2347;
    if (argc > 4 || port == -1)
        usage(argv[0], "[HOST [PORT [MESSAGE]]]");
    char standard[] = "hello world", *message = argc > 3 ? argv[3] : standard;
    struct sigaction action = {.sa_handler = give_up};
    sigaction(SIGALRM, &action, NULL);

    struct addrinfo *list, *item;
    int status =
        getaddrinfo(argc > 1 ? argv[1] : "localhost", NULL, NULL, &list);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    for (item = list; item != NULL && item->ai_family != AF_INET;)
        item = item->ai_next;
    if (item == NULL)
        die_lookup("host IP address could not be found", EAI_NONAME);
    struct sockaddr_in to;
    memcpy(&to, item->ai_addr, sizeof to);
    freeaddrinfo(list);
    to.sin_port = htons((in_port_t)port);

    int fd = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP);
    if (fd == -1)
        die("Failed to create socket");
    struct iovec part = {.iov_base = message, .iov_len = strlen(message)};
    struct msghdr datagram = {.msg_name = &to,
                              .msg_namelen = sizeof to,
                              .msg_iov = &part,
                              .msg_iovlen = 1};
    if (sendmsg(fd, &datagram, 0) == -1)
        die("Send failed");
    printf("Sent %zu bytes to %s:%d\n", part.iov_len, inet_ntoa(to.sin_addr),
           port);
    fflush(stdout);
    alarm(2);

    static unsigned char answer[65536];
    socklen_t size = sizeof to;
    ssize_t n =
        recvfrom(fd, answer, sizeof answer, 0, (struct sockaddr *)&to, &size);
    alarm(0);
    if (n == -1)
        die("Receive failed");
    show(answer, (size_t)n);
    printf("%sReceived %zd bytes from %s:%d\n",
           n > 0 && answer[n - 1] != '\n' ? "\n" : "", n,
           inet_ntoa(to.sin_addr), ntohs(to.sin_port));
    close(fd);
    return 0;
}
