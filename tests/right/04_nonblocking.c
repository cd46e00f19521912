/* Another right way: whether the host is a number is tried first of all
 * (AI_NUMERICHOST can't wait); connect does not wait either, poll does. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 80;
    if (argc > 3 || port == -1)
        usage(argv[0], "[HOST [PORT]]");
    const char *host = argc > 1 ? argv[1] : "www.google.com";
    char service[8];
    snprintf(service, sizeof service, "%d", port);
    struct addrinfo hints = {.ai_family = AF_INET,
                             .ai_socktype = SOCK_STREAM,
                             .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV};
    struct addrinfo *found = NULL;
    int status = getaddrinfo(host, service, &hints, &found);

    int fd = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (fd == -1 || fcntl(fd, F_SETFL, O_NONBLOCK) == -1)
        die("Failed to create socket");
    puts("Socket Created");
    fflush(stdout);
    if (status != 0) {
        hints.ai_flags = AI_NUMERICSERV;
        status = getaddrinfo(host, service, &hints, &found);
    }
    if (status != 0)
        die_lookup("host IP address could not be found", status);

    char ip[INET_ADDRSTRLEN];
    status = getnameinfo(found->ai_addr, found->ai_addrlen, ip, sizeof ip, NULL,
                         0, NI_NUMERICHOST);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    printf("The host's IP address is %s\n", ip);
    fflush(stdout);
    int error = 0;
    if (connect(fd, found->ai_addr, found->ai_addrlen) == -1)
        error = errno;
    freeaddrinfo(found);
    if (error == EINPROGRESS) {
        struct pollfd both = {.fd = fd, .events = POLLOUT};
        socklen_t size = sizeof error;
        while (poll(&both, 1, -1) == -1)
            continue;
        if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == -1)
            die("Getsockopt failed");
    }
    if (error != 0)
        die_with("Connect failed", error, strerror(error));
    printf("Our socket connected to %s on ip %s on port %s\n", host, ip,
           service);
    shutdown(fd, SHUT_RDWR);
    close(fd);
    return fclose(stdout) == 0 ? 0 : 1;
}
