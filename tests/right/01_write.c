/* 01: write(2) instead of stdio, the protocol by its name, a function that
 * makes the socket, and a usage of two lines. As in the step, no check. */
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char usage[] = "This program takes no arguments.\n"
                            "It creates one TCP socket, says so and ends.\n";

static void say(int to, const char *text)
{
    ssize_t written = write(to, text, strlen(text));
    (void)written;
}

static int make_socket(void)
{
    return socket(PF_INET, SOCK_STREAM, IPPROTO_TCP);
}

int main(int argc, char *argv[])
{
    (void)argv;
    if (argc > 1) {
        say(STDERR_FILENO, usage);
        return 2;
    }

    const int fd = make_socket();
    say(STDOUT_FILENO, "first socket created\n");
    close(fd);
    return 0;
}
