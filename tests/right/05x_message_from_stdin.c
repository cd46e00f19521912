/* 05x_message_from_stdin.c - send a server what standard input has
 * New: read, until the end; bytes that are no string
 * Try: date | build/05x_message_from_stdin localhost 2347 (09 waits elsewhere)
 * After: 05_send
 * See also: read(2), send(2), pipe(7) */
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

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    if (argc > 3 || port == -1)
        usage(argv[0], "[HOST [PORT]] (PORT: 1 to 65535)");
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

    /* read gives what has come and waits for no more; 0 is the end. */
    char message[4096];
    ssize_t length;
    while ((length = read(STDIN_FILENO, message, sizeof message)) > 0) {
        /* send may take a part only: send the rest until nothing is left. */
        for (size_t sent = 0; sent < (size_t)length;) {
            ssize_t n = send(fd, message + sent, (size_t)length - sent, 0);
            if (n == -1)
                die("Send failed");
            sent += (size_t)n;
        }
    }
    if (length == -1)
        die("Read failed");
    printf("Message sent successfully\n");

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
