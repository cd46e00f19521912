/* 01_create_socket.c - create a TCP socket
 * New: socket, close
 * Try: build/01_create_socket
 * After: nothing
 * See also: socket(2), close(2) */
#include <sys/socket.h>

#include <stdio.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    if (argc > 1) {
        fprintf(stderr, "usage: %s (no arguments)\n", argv[0]);
        return 2;
    }

    /* AF_INET: IPv4. SOCK_STREAM: TCP. SOCK_DGRAM here would mean UDP. */
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    /* Nobody looked at what socket returned: is this line true? */
    printf("first socket created\n");

    close(fd);
    return 0;
}
