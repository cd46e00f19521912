/* 06_receive_close.c - receive the whole reply, then close
 * New: recv, until the server closes
 * Try: build/06_receive_close localhost 2347 hello (09 waits elsewhere)
 * After: 05_send
 * See also: recv(2), RFC 9293 section 3.6 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/show.h"

/* Make REQUEST, with room for SIZE bytes, ask HOST for its page "/". The port
 * is named unless it is 80 (RFC 9112, 3.2; RFC 9110, 4.2.3). */
static void make_request(char *request, size_t size, const char *host, int port)
{
    char colon_port[16] = "";

    if (port != 80)
        snprintf(colon_port, sizeof colon_port, ":%d", port);
    int length = snprintf(request, size,
                          "GET / HTTP/1.1\r\nHost: %s%s\r\n"
                          "Connection: close\r\n\r\n",
                          host, colon_port);
    if (length < 0 || (size_t)length >= size) /* a very long HOST */
        die_with("Send failed", EMSGSIZE, strerror(EMSGSIZE));
}

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    if (argc > 4 || port == -1)
        usage(argv[0], "[HOST [PORT [MESSAGE]]] (PORT: 1 to 65535)");
    const char *host = argc > 1 ? argv[1] : "www.google.com";

    /* Show each line at once, in a pipe too: the next call may wait. */
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    /* If the server has gone, let send say so: don't die of its signal. */
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

    /* found is a list: take the first address, then give the list back. */
    struct sockaddr_in server;
    memcpy(&server, found->ai_addr, sizeof server);
    freeaddrinfo(found);

    char ip[INET_ADDRSTRLEN];
    if (inet_ntop(AF_INET, &server.sin_addr, ip, sizeof ip) == NULL)
        die("Inet_ntop failed");
    printf("The host's IP address is %s\n", ip);

    /* Ports travel most significant byte first: htons swaps where needed. */
    server.sin_port = htons((uint16_t)port);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)
        die("Connect failed");
    printf("Our socket connected to %s on ip %s on port %d\n", host, ip, port);

    /* What to send: the message given, or a request for the page "/". */
    char request[1024];
    const char *message = argc > 3 ? argv[3] : request;
    if (argc <= 3)
        make_request(request, sizeof request, host, port);

    /* send may take a part only: send the rest until nothing is left. */
    size_t length = strlen(message);
    for (size_t sent = 0; sent < length;) {
        ssize_t n = send(fd, message + sent, length - sent, 0);
        if (n == -1)
            die("Send failed");
        sent += (size_t)n;
    }
    printf("Message sent successfully\n");

    /* One recv is not one message: read until it returns 0, the end. */
    unsigned char buffer[2000], last = '\n';
    long long total = 0;
    ssize_t n;
    while ((n = recv(fd, buffer, sizeof buffer, 0)) > 0) {
        show(buffer, (size_t)n);
        if (ferror(stdout)) /* what we print can't be written any more */
            die("Write failed");
        last = buffer[n - 1];
        total += n;
    }
    int error = errno; /* of recv: putchar may change it */
    if (last != '\n')
        putchar('\n'); /* so that our own line starts a new one */
    if (n == -1)
        die_with("Receive failed", error, strerror(error));
    printf("Received %lld bytes; the server closed the connection\n", total);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
