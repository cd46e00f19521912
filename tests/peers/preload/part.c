/* part.c - on a socket, send and its like take 100 bytes at most, as they may:
 * send(2). Preloaded: ld.so(8). */
#define _GNU_SOURCE /* syscall */
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static size_t part(int fd, size_t n)
{
    socklen_t size = sizeof(int);
    int type, ok = getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size);

    return ok == 0 && n > 100 ? 100 : n;
}

ssize_t write(int fd, const void *at, size_t n)
{
    return syscall(SYS_write, fd, at, part(fd, n));
}

ssize_t send(int fd, const void *at, size_t n, int flags)
{
    return syscall(SYS_sendto, fd, at, part(fd, n), flags, NULL, 0);
}

ssize_t sendmsg(int fd, const struct msghdr *all, int flags)
{
    return send(fd, all->msg_iov->iov_base, all->msg_iov->iov_len, flags);
}

ssize_t writev(int fd, const struct iovec *all, int n)
{
    return n > 0 ? write(fd, all->iov_base, all->iov_len) : 0;
}
