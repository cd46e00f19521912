/* Another right way: a child waits for the answer as long as it takes, and the
 * parent ends it when the two seconds are over. */
#define _POSIX_C_SOURCE 200809L

#include <sys/socket.h>
#include <sys/wait.h>

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "../common/common.h"
#include "../common/show.h"

static void receive(int fd, const struct sockaddr_in *from)
{
    static unsigned char answer[65536];

    ssize_t n = read(fd, answer, sizeof answer);
    if (n == -1)
        die("Receive failed");
    show(answer, (size_t)n);
    printf("%sReceived %zd bytes from %s:%d\n",
           n > 0 && answer[n - 1] != '\n' ? "\n" : "", n,
           inet_ntoa(from->sin_addr), ntohs(from->sin_port));
    exit(0);
}

int main(int argc, char *argv[])
{
    int port = argc > 2 ? to_number(argv[2], 1, 65535) : 2347;
    if (argc > 4 || port == -1)
        usage(argv[0], "[HOST [PORT [MESSAGE]]]");
    const char *message = argc > 3 ? argv[3] : "hello world";

    struct addrinfo hints = {.ai_family = AF_INET,
                             .ai_flags = AI_ADDRCONFIG | AI_V4MAPPED};
    struct addrinfo *list;
    int status =
        getaddrinfo(argc > 1 ? argv[1] : "localhost", NULL, &hints, &list);
    if (status != 0)
        die_lookup("host IP address could not be found", status);
    struct sockaddr_in to, own;
    socklen_t size = sizeof own;
    memcpy(&to, list->ai_addr, sizeof to);
    freeaddrinfo(list);
    to.sin_port = htons((in_port_t)port);

    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    if (fd == -1)
        die("Failed to create socket");
    if (connect(fd, (struct sockaddr *)&to, sizeof to) == -1)
        die("Connect failed");
    if (getsockname(fd, (struct sockaddr *)&own, &size) == -1)
        die("Getsockname failed");
    printf("Our socket chose %s:%d as its own\n", inet_ntoa(own.sin_addr),
           ntohs(own.sin_port));
    if (write(fd, message, strlen(message)) == -1)
        die("Send failed");
    printf("Sent %zu bytes to %s:%d\n", strlen(message), inet_ntoa(to.sin_addr),
           port);
    fflush(stdout);

    struct timespec now, end;
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += 2;
    pid_t child = fork();
    if (child == -1)
        die("Fork failed");
    if (child == 0)
        receive(fd, &to);
    close(fd);
    while (waitpid(child, &status, WNOHANG) == 0) {
        clock_gettime(CLOCK_MONOTONIC, &now);
        if (now.tv_sec > end.tv_sec ||
            (now.tv_sec == end.tv_sec && now.tv_nsec >= end.tv_nsec)) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            fprintf(stderr, "No answer within 2 seconds: UDP promises none\n");
            return 1;
        }
        nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
