/* 06x_content_length.c - receive a reply whose length the server tells
 * New: the head of a reply, Content-Length; an end without a close
 * Try: build/06x_content_length localhost 8000 (python3 -m http.server waits)
 * After: 06_receive_close
 * See also: RFC 9112 sections 2.1, 5 and 6.2, RFC 9110 section 8.6 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/show.h"

/* The N of "Content-Length: N", in any case, with blanks around N; -2 where N
 * is not 1 to 18 digits; LEFT where LINE is another line. */
static long long content_length(const char *line, long long left)
{
    if (strncasecmp(line, "Content-Length:", 15) != 0)
        return left;
    const char *digits = line + 15 + strspn(line + 15, " \t");
    size_t count = strspn(digits, "0123456789");
    const char *rest = digits + count + strspn(digits + count, " \t");
    return count < 1 || count > 18 || *rest != '\0' ? -2 : atoll(digits);
}

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    if (argc > 4 || port == -1)
        usage(argv[0], "[HOST [PORT [MESSAGE]]] (PORT: 1 to 65535)");
    const char *host = argc > 1 ? argv[1] : "www.google.com";
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    signal(SIGPIPE, SIG_IGN);
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd == -1)
        die("Failed to create socket");
    printf("Socket Created\n");
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found;
    int status = getaddrinfo(host, NULL, &hints, &found);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    struct sockaddr_in server;
    memcpy(&server, found->ai_addr, sizeof server);
    freeaddrinfo(found);
    char ip[INET_ADDRSTRLEN];
    if (inet_ntop(AF_INET, &server.sin_addr, ip, sizeof ip) == NULL)
        die("Inet_ntop failed");
    printf("The host's IP address is %s\n", ip);
    server.sin_port = htons((uint16_t)port);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)
        die("Connect failed");
    printf("Our socket connected to %s on ip %s on port %d\n", host, ip, port);
    char request[1024], colon_port[16] = "";
    if (port != 80)
        snprintf(colon_port, sizeof colon_port, ":%d", port);
    int size =
        snprintf(request, sizeof request,
                 "GET / HTTP/1.1\r\nHost: %s%s\r\n\r\n", host, colon_port);
    if (argc <= 3 && (size < 0 || (size_t)size >= sizeof request))
        die_with("Send failed", EMSGSIZE, strerror(EMSGSIZE));
    const char *message = argc > 3 ? argv[3] : request;
    size_t length = strlen(message);
    for (size_t sent = 0; sent < length;) {
        ssize_t n = send(fd, message + sent, length - sent, 0);
        if (n == -1)
            die("Send failed");
        sent += (size_t)n;
    }
    printf("Message sent successfully\n");

    /* A byte a call: slow, but no byte of what comes after is ever taken. */
    unsigned char byte = '\n';
    char line[256]; /* of the head; what is longer is cut */
    size_t used = 0;
    int in_head = 1;
    long long total = 0, left = -1; /* -1: until the server closes */
    ssize_t n = 1;
    while ((in_head || left > 0 || left == -1) &&
           (n = recv(fd, &byte, 1, 0)) > 0) {
        show(&byte, 1);
        if (ferror(stdout))
            die("Write failed");
        total++;
        if (!in_head) {
            left -= left > 0;
        } else if (byte == '\n') {
            line[used] = '\0';
            left = content_length(line, left);
            in_head = used > 0;
            used = 0;
        } else if (byte != '\r' && used < sizeof line - 1) {
            line[used++] = (char)byte;
        }
    }
    int error = errno; /* of recv: putchar may change it */
    if (byte != '\n')
        putchar('\n');
    if (n == -1)
        die_with("Receive failed", error, strerror(error));
    fflush(stdout); /* before what may go to stderr */
    int failed = left == -2 || (n == 0 && left != -1);
    fprintf(failed ? stderr : stdout, "Received %lld bytes; the %s\n", total,
            left == -2   ? "Content-Length is no number"
            : left == -1 ? "server closed the connection"
            : n == 0     ? "reply is not whole"
                         : "reply is whole");
    if (close(fd) == -1)
        die("Close failed");
    return failed;
}
