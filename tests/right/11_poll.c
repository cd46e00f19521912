/* Another right way: poll instead of SO_RCVTIMEO, write(2) for the answer, the
 * port as a service for getaddrinfo, fflush instead of setvbuf. */
#define _POSIX_C_SOURCE 200809L

#include <netdb.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "../../common/common.h"

static char escaped[4 * 65536 + 1];

static size_t escape(const unsigned char *in, size_t length)
{
    char *to = escaped;
    for (size_t i = 0; i < length; i++) {
        switch (in[i]) {
        case '\\':
            to += sprintf(to, "\\\\");
            break;
        case '\t':
            to += sprintf(to, "\\t");
            break;
        case '\r':
            to += sprintf(to, "\\r");
            break;
        case '\n':
            to += sprintf(to, "\\n\n");
            break;
        default:
            to += sprintf(to, in[i] < 32 || in[i] > 126 ? "\\x%02x" : "%c",
                          in[i]);
        }
    }
    return (size_t)(to - escaped);
}

int main(int argc, char *argv[])
{
    const char *defaults[] = {"", "localhost", "2347",
                              "hello, is anybody there?"};
    if (argc > 4)
        usage(argv[0], "host, port and message, each of which may be left out");
    for (int i = 1; i < argc; i++)
        defaults[i] = argv[i];
    if (to_number(defaults[2], 1, 65535) < 0)
        usage(argv[0], "(the port is wrong)");

    struct addrinfo want, *list;
    memset(&want, 0, sizeof want);
    want.ai_family = AF_INET;
    want.ai_socktype = SOCK_DGRAM;
    char service[8];
    snprintf(service, sizeof service, "%d", to_number(defaults[2], 1, 65535));
    int s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s < 0)
        die("Failed to create socket");
    int problem = getaddrinfo(defaults[1], service, &want, &list);
    if (problem)
        die_lookup("host IP address could not be found", problem);
    char ip[64], number[16];
    getnameinfo(list->ai_addr, list->ai_addrlen, ip, sizeof ip, number,
                sizeof number, NI_NUMERICHOST | NI_NUMERICSERV | NI_DGRAM);
    ssize_t sent = sendto(s, defaults[3], strlen(defaults[3]), 0, list->ai_addr,
                          list->ai_addrlen);
    if (sent < 0)
        die("Send failed");
    freeaddrinfo(list);
    printf("Sent %ld bytes to %s:%s\n", (long)sent, ip, number);
    fflush(stdout);

    struct pollfd wait = {.fd = s, .events = POLLIN};
    int ready = poll(&wait, 1, 2000);
    if (ready == 0) {
        fprintf(stderr, "No answer within 2 seconds: UDP promises none\n");
        return 1;
    }
    static unsigned char answer[65536];
    struct sockaddr_storage from;
    socklen_t length = sizeof from;
    ssize_t n = recvfrom(s, answer, sizeof answer, 0, (struct sockaddr *)&from,
                         &length);
    if (ready < 0 || n < 0)
        die("Receive failed");
    size_t size = escape(answer, (size_t)n);
    fwrite(escaped, 1, size, stdout);
    if (size > 0 && escaped[size - 1] != '\n')
        putchar('\n');
    getnameinfo((struct sockaddr *)&from, length, ip, sizeof ip, number,
                sizeof number, NI_NUMERICHOST | NI_NUMERICSERV | NI_DGRAM);
    printf("Received %ld bytes from %s:%s\n", (long)n, ip, number);
    return close(s);
}
