/* 02_handle_failure.c - create a socket, and say why when there is none
 * New: errno, strerror (in common.h), exit status 1
 * Try: build/02_handle_failure 17
 * After: 01_create_socket
 * See also: socket(2), errno(3), strerror(3) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <stdio.h>
#include <unistd.h>

#include "../common/common.h"

int main(int argc, char *argv[])
{
    int protocol = argc > 1 ? to_number(argv[1], 0, 255) : 0;
    if (argc > 2 || protocol == -1)
        usage(argv[0], "[PROTOCOL] (0 to 255)");

    /* 0: the usual protocol of the type. 17 is UDP's number, and TCP's
     * SOCK_STREAM cannot speak it: a failure that anyone can make. */
    int fd = socket(AF_INET, SOCK_STREAM, protocol);
    if (fd == -1)
        die("Failed to create socket");
    printf("Socket Created\n");

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
