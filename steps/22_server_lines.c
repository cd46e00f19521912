/* 22_server_lines.c - a line is a message; IPv6 and IPv4 on one socket
 * New: the end of a message in a stream; AF_INET6, IPV6_V6ONLY
 * Try: build/22_server_lines (then 23_line_client in another terminal)
 * After: 16_server_fork
 * See also: ipv6(7), RFC 3493 sections 3.7 and 5.3 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>
#include <sys/wait.h>

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/serve.h"

/* Answer each line of the client NAME: the first half of its first 1024 bytes,
 * and a newline. What goes wrong is told, and ends this client's visit only. */
static void serve_lines(int fd, const char *name)
{
    char buffer[1024], line[1024];
    size_t length = 0; /* of the line, as far as it has come */
    ssize_t received;

    /* recv may bring a part of a line, or several: only newlines tell. */
    while ((received = recv(fd, buffer, sizeof buffer, 0)) > 0) {
        for (ssize_t i = 0; i < received; i++) {
            if (length < sizeof line)
                line[length] = buffer[i];
            length++;
            if (buffer[i] != '\n')
                continue;
            size_t half = (length > sizeof line ? sizeof line : length - 1) / 2;
            line[half++] = '\n';
            for (size_t sent = 0; sent < half;) {
                ssize_t n = send(fd, line + sent, half - sent, 0);
                if (n == -1) {
                    complain(name, "Send failed");
                    return;
                }
                sent += (size_t)n;
            }
            printf("Received %zu bytes from %s, sent back %zu\n", length, name,
                   half);
            length = 0;
        }
    }
    if (received == -1)
        complain(name, "Receive failed");
}

int main(int argc, char *argv[])
{
    int port = argc > 1 ? to_number(argv[1], 0, 65535) : 2347;
    int clients = argc > 2 ? to_number(argv[2], 1, 65535) : 0;
    if (argc > 3 || port == -1 || clients == -1)
        usage(argv[0], "[PORT [CLIENTS]] (0 to 65535, 1 to 65535)");

    setvbuf(stdout, NULL, _IOLBF, BUFSIZ); /* as in 16, for fork too */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGCHLD, SIG_IGN);

    int fd = socket(AF_INET6, SOCK_STREAM, 0);
    if (fd == -1 && errno == EAFNOSUPPORT)
        die_with("Failed to create socket", errno,
                 "This system has no IPv6: 16 serves without");
    if (fd == -1)
        die("Failed to create socket");
    /* Take IPv4's clients too: some systems would not (ipv6(7)). */
    int on = 1, off = 0;
    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == -1 ||
        setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off) == -1)
        die("Setsockopt failed");
    struct sockaddr_in6 address = {.sin6_family = AF_INET6,
                                   .sin6_addr = in6addr_any,
                                   .sin6_port = htons((uint16_t)port)};
    socklen_t length = sizeof address;
    if (bind(fd, (struct sockaddr *)&address, length) == -1)
        die("Bind failed");
    if (getsockname(fd, (struct sockaddr *)&address, &length) == -1)
        die("Getsockname failed");
    printf("server socket bind successfully on port %d\n",
           ntohs(address.sin6_port));
    if (listen(fd, SOMAXCONN) == -1)
        die("Listen failed");
    printf("server socket listening\n");

    for (int served = 0; clients == 0 || served < clients;) {
        int client_fd =
            accept_next(fd, (struct sockaddr *)&address, sizeof address);
        char ip[INET6_ADDRSTRLEN], name[sizeof ip + sizeof "[]:65535"];
        if (inet_ntop(AF_INET6, &address.sin6_addr, ip, sizeof ip) == NULL)
            die("Inet_ntop failed");
        snprintf(name, sizeof name, "[%s]:%d", ip, ntohs(address.sin6_port));
        printf("Connected with %s\n", name);

        pid_t child = fork();
        if (child == -1)
            complain(name, "Fork failed");
        if (child == 0) {
            close(fd);
            serve_lines(client_fd, name);
            close(client_fd);
            return 0;
        }
        close(client_fd);
        served += clients != 0; /* without CLIENTS there is no end */
    }
    while (wait(NULL) != -1 || errno == EINTR)
        continue;
    printf("Served %d clients\n", clients);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
