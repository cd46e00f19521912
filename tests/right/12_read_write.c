/* Another right way: write and read on the connected socket, select for the two
 * seconds, getpeername for the peer's address, sendto never. */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

#include "../../common/common.h"

static void print_name(const struct sockaddr_in *a)
{
    char ip[INET_ADDRSTRLEN];
    inet_ntop(AF_INET, &a->sin_addr, ip, sizeof ip);
    printf("%s:%d", ip, ntohs(a->sin_port));
}

static void show(const unsigned char *at, ssize_t n)
{
    int open = 0;
    for (; n > 0; n--, at++) {
        open = *at != '\n';
        if (*at == '\n')
            fputs("\\n\n", stdout);
        else if (*at == '\r' || *at == '\t')
            printf("\\%c", *at == '\r' ? 'r' : 't');
        else if (*at == '\\')
            fputs("\\\\", stdout);
        else
            printf(*at >= ' ' && *at <= '~' ? "%c" : "\\x%02x", *at);
    }
    if (open)
        puts("");
}

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 2347;
    if (argc > 4 || port < 1)
        usage("12", "HOST PORT MESSAGE");
    const char *text = argc > 3 ? argv[3] : "anybody?";

    struct sockaddr_in peer, own;
    struct addrinfo hints = {.ai_family = AF_INET}, *list;
    int status =
        getaddrinfo(argc > 1 ? argv[1] : "localhost", NULL, &hints, &list);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    peer = *(struct sockaddr_in *)(void *)list->ai_addr;
    freeaddrinfo(list);
    peer.sin_port = htons((in_port_t)port);

    int s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s == -1)
        die("Failed to create socket");
    socklen_t size = sizeof own;
    if (connect(s, (struct sockaddr *)&peer, sizeof peer) != 0)
        die("Connect failed");
    if (getsockname(s, (struct sockaddr *)&own, &size) != 0)
        die("Getsockname failed");
    printf("Our socket chose ");
    print_name(&own);
    printf(" as its own\n");

    if (write(s, text, strlen(text)) == -1)
        die("Send failed");
    printf("Sent %zu bytes to ", strlen(text));
    print_name(&peer);
    printf("\n");
    fflush(stdout);

    fd_set set;
    FD_ZERO(&set);
    FD_SET(s, &set);
    struct timeval two = {2, 0};
    int ready = select(s + 1, &set, NULL, NULL, &two);
    if (ready == 0) {
        fputs("No answer within 2 seconds: UDP promises none\n", stderr);
        return 1;
    }
    static unsigned char answer[70000];
    ssize_t n = read(s, answer, sizeof answer);
    if (ready == -1 || n == -1)
        die("Receive failed");
    show(answer, n);
    getpeername(s, (struct sockaddr *)&peer, &size);
    printf("Received %zd bytes from ", n);
    print_name(&peer);
    puts("");
    close(s);
    return 0;
}
