/* 06: read(2) takes one byte at a time, write(2) sends, and every byte of the
 * reply is shown and flushed before the next one is read. */
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

static void show(int byte)
{
    switch (byte) {
    case '\\':
        fputs("\\\\", stdout);
        break;
    case '\r':
        fputs("\\r", stdout);
        break;
    case '\t':
        fputs("\\t", stdout);
        break;
    case '\n':
        puts("\\n");
        break;
    default:
        printf(byte < ' ' || byte > '~' ? "\\x%02x" : "%c", byte);
    }
    if (fflush(stdout) == EOF) /* nobody reads it */
        die("Write failed");
}

static void out(const char *line)
{
    puts(line);
    fflush(stdout);
}

static void send_text(int fd, const char *text)
{
    size_t left = strlen(text);
    ssize_t n;

    for (; left > 0; text += n, left -= (size_t)n)
        if ((n = write(fd, text, left)) < 0)
            die("Send failed");
}

int main(int argc, char *argv[])
{
    const char *host = argc > 1 ? argv[1] : "www.google.com";
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    if (argc > 4 || port < 1)
        usage(argv[0], "[HOST [PORT [MESSAGE]]]");

    struct sigaction ignore = {.sa_handler = SIG_IGN};
    if (sigaction(SIGPIPE, &ignore, NULL) != 0)
        die("Sigaction failed");

    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0)
        die("Failed to create socket");
    out("Socket Created");

    struct addrinfo *first, hints = {.ai_family = AF_INET};
    int status = getaddrinfo(host, NULL, &hints, &first);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    struct sockaddr_in server = *(struct sockaddr_in *)(void *)first->ai_addr;
    freeaddrinfo(first);
    printf("The host's IP address is %s\n", inet_ntoa(server.sin_addr));
    fflush(stdout);

    server.sin_port = htons((in_port_t)port);
    if (connect(fd, (struct sockaddr *)&server, sizeof server) != 0)
        die("Connect failed");
    printf("Our socket connected to %s on ip %s on port %d\n", host,
           inet_ntoa(server.sin_addr), port);
    fflush(stdout);

    if (argc > 3) {
        send_text(fd, argv[3]);
    } else {
        char digits[16] = "";
        if (port != 80)
            snprintf(digits, sizeof digits, ":%d", port);
        send_text(fd, "GET / HTTP/1.1\r\nHost: ");
        send_text(fd, host);
        send_text(fd, digits);
        send_text(fd, "\r\nAccept: */*\r\nConnection: close\r\n\r\n");
    }
    out("Message sent successfully");

    unsigned long total = 0;
    unsigned char byte = '\n';
    ssize_t n;
    for (; (n = read(fd, &byte, 1)) == 1; total++)
        show(byte);
    int why = errno;
    if (byte != '\n')
        out("");
    if (n < 0)
        die_with("Receive failed", why, strerror(why));
    printf("Received %lu bytes; the server closed the connection\n", total);

    if (close(fd) != 0)
        die("Close failed");
    return 0;
}
