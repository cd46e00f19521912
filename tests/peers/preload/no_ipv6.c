/* no_ipv6.c - a kernel that was built without IPv6: there is no such socket.
 * What the C library asks for itself is as ever, so a look-up may give
 * addresses of IPv6, and first. Preloaded: ld.so(8). */
#define _GNU_SOURCE /* syscall */
#include <errno.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

int socket(int family, int type, int protocol)
{
    if (family == AF_INET6) {
        errno = EAFNOSUPPORT;
        return -1;
    }
    return (int)syscall(SYS_socket, family, type, protocol);
}
