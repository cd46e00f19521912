/* Another right way: write(2), and a FILE over the socket, from which getc
 * takes the reply; getaddrinfo without hints asks the kernel for its addresses.
 */
#define _POSIX_C_SOURCE 200809L

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

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    if (argc > 4 || port == -1)
        usage(argv[0], "[HOST [PORT [MESSAGE]]]");
    const char *host = argc > 1 ? argv[1] : "www.google.com";
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGPIPE, &ignore, NULL);
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);

    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd == -1)
        die("Failed to create socket");
    printf("Socket Created\n");
    struct addrinfo *list, *item;
    int status = getaddrinfo(host, NULL, NULL, &list);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    for (item = list; item != NULL && item->ai_family != AF_INET;)
        item = item->ai_next;
    if (item == NULL)
        die_lookup("host IP address could not be found", EAI_NONAME);
    struct sockaddr_in server;
    memcpy(&server, item->ai_addr, sizeof server);
    freeaddrinfo(list);
    char ip[INET_ADDRSTRLEN];
    inet_ntop(AF_INET, &server.sin_addr, ip, sizeof ip);
    printf("The host's IP address is %s\n", ip);
    server.sin_port = htons((in_port_t)port);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)
        die("Connect failed");
    printf("Our socket connected to %s on ip %s on port %d\n", host, ip, port);

    char colon[8] = "", request[2048];
    if (port != 80)
        snprintf(colon, sizeof colon, ":%d", port);
    snprintf(request, sizeof request,
             "GET / HTTP/1.1\r\nConnection: close\r\nHost: %s%s\r\n\r\n", host,
             colon);
    const char *message = argc > 3 ? argv[3] : request;
    for (size_t left = strlen(message); left > 0;) {
        ssize_t n = write(fd, message, left);
        if (n == -1)
            die("Send failed");
        message += n;
        left -= (size_t)n;
    }
    printf("Message sent successfully\n");

    FILE *stream = fdopen(fd, "r");
    if (stream == NULL)
        die("Fdopen failed");
    unsigned long count = 0;
    unsigned char last = '\n';
    for (int c; (c = getc(stream)) != EOF; count++) {
        last = (unsigned char)c;
        show(&last, 1);
        if (ferror(stdout))
            die("Write failed");
    }
    int error = ferror(stream) ? errno : 0;
    if (last != '\n')
        putchar('\n');
    if (error != 0)
        die_with("Receive failed", error, strerror(error));
    printf("Received %lu bytes; the server closed the connection\n", count);
    return fclose(stream) == 0 ? 0 : 1;
}
