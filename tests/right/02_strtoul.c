/* 02: without common.h. strtoul with strict checks of its own, stderr written
 * in several pieces with fputs, the exit status carried back to main. */
#include <sys/socket.h>

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Whether TEXT is a decimal number up to LIMIT; it goes to *NUMBER. strtoul
 * would skip blanks and take a sign, so the digits are looked at first. */
static bool parse(const char *text, unsigned long limit, unsigned long *number)
{
    size_t digits = strspn(text, "0123456789");

    if (digits == 0 || text[digits] != '\0')
        return false;
    errno = 0;
    *number = strtoul(text, NULL, 10);
    return errno == 0 && *number <= limit;
}

static int report(const char *what)
{
    const int error = errno;
    char code[16];

    snprintf(code, sizeof(code), "%d", error);
    fputs(what, stderr);
    fputs(". Error code: ", stderr);
    fputs(code, stderr);
    fputs(", Error message: ", stderr);
    fputs(strerror(error), stderr);
    fputc('\n', stderr);
    return EXIT_FAILURE;
}

static int create_and_close(int protocol)
{
    int sock;

    if ((sock = socket(AF_INET, SOCK_STREAM, protocol)) < 0)
        return report("Failed to create socket");
    puts("Socket Created");
    if (close(sock) < 0)
        return report("Close failed");
    return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
    unsigned long protocol = 0;

    if (argc > 2 || (argc == 2 && !parse(argv[1], 255, &protocol))) {
        fprintf(stderr, "Usage:\n  %s\n  %s PROTOCOL\n", argv[0], argv[0]);
        fprintf(stderr, "PROTOCOL is a decimal number from 0 to 255.\n");
        return 2;
    }
    return create_and_close((int)protocol);
}
