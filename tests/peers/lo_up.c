/* lo_up.c - bring the loopback interface of a new network namespace up
 * ("ip link set lo up", for machines without ip). Source: netdevice(7). */
#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

int main(void)
{
    int fd = socket(AF_INET, SOCK_DGRAM, 0);
    struct ifreq request;

    memset(&request, 0, sizeof request);
    strcpy(request.ifr_name, "lo");
    if (fd == -1 || ioctl(fd, SIOCGIFFLAGS, &request) == -1) {
        perror("lo_up");
        return 1;
    }
    request.ifr_flags |= IFF_UP;
    if (ioctl(fd, SIOCSIFFLAGS, &request) == -1) {
        perror("lo_up");
        return 1;
    }
    /* 198.51.100.1 (RFC 5737): AI_ADDRCONFIG does not count 127.0.0.1. */
    struct sockaddr_in own = {.sin_family = AF_INET,
                              .sin_addr.s_addr = htonl(0xc6336401)};
    strcpy(request.ifr_name, "lo:1");
    memcpy(&request.ifr_addr, &own, sizeof own);
    if (ioctl(fd, SIOCSIFADDR, &request) == -1) {
        perror("lo_up");
        return 1;
    }
    return 0;
}
