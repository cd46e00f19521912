/* wire.c - look at what really goes over a network interface (packet(7)).
 *
 *   wire capture INTERFACE COUNT
 *       print "ready", then COUNT UDP datagrams that come in over IPv4, UDP's
 *       headers included, in hex, a line each
 *   wire checksums INTERFACE
 *       let the kernel make the checksums of what it sends, not the card
 *       ("ethtool -K INTERFACE tx off"): else a capture shows unfinished ones
 *
 * Needs CAP_NET_RAW, and CAP_NET_ADMIN for checksums. Ends with 0; if a call
 * fails, with 1 and the reason on stderr. */
#include <arpa/inet.h>
#include <linux/ethtool.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

static void fail(const char *what)
{
    perror(what);
    exit(1);
}

static void checksums(const char *interface)
{
    struct ethtool_value off = {.cmd = ETHTOOL_STXCSUM, .data = 0};
    struct ifreq request = {.ifr_data = (void *)&off};
    int fd = socket(AF_INET, SOCK_DGRAM, 0);

    strncpy(request.ifr_name, interface, IFNAMSIZ - 1);
    if (fd == -1 || ioctl(fd, SIOCETHTOOL, &request) == -1)
        fail("wire: checksums");
}

static void capture(const char *interface, int count)
{
    static unsigned char packet[65536];
    struct sockaddr_ll from = {.sll_family = AF_PACKET,
                               .sll_protocol = htons(ETH_P_IP),
                               .sll_ifindex = (int)if_nametoindex(interface)};
    int room = 64 << 20, fd = socket(AF_PACKET, SOCK_DGRAM, htons(ETH_P_IP));

    if (fd == -1 || bind(fd, (struct sockaddr *)&from, sizeof from) == -1)
        fail("wire: capture");
    setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof room);
    printf("ready\n");
    while (count > 0) {
        socklen_t length = sizeof from;
        ssize_t n = recvfrom(fd, packet, sizeof packet, 0,
                             (struct sockaddr *)&from, &length);
        if (n == -1)
            fail("wire: recvfrom");
        ssize_t header = 4 * (packet[0] & 15); /* of IP: RFC 791, 3.1 */
        if (from.sll_pkttype != PACKET_HOST || packet[9] != 17)
            continue;
        for (ssize_t i = header; i < n; i++)
            printf("%02x", packet[i]);
        printf("\n");
        count--;
    }
}

int main(int argc, char *argv[])
{
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    if (argc == 4 && strcmp(argv[1], "capture") == 0) {
        capture(argv[2], atoi(argv[3]));
    } else if (argc == 3 && strcmp(argv[1], "checksums") == 0) {
        checksums(argv[2]);
    } else {
        fprintf(stderr, "usage: wire capture INTERFACE COUNT | "
                        "wire checksums INTERFACE\n");
        return 2;
    }
    return 0;
}
