/* Another right way: IPPROTO_RAW, so that IP's header is made here too; bind
 * still says whether the source is ours. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "../common/common.h"

static unsigned char packet[20 + 8 + 65507 + 1];

static void put(size_t at, unsigned long number)
{
    packet[at] = (unsigned char)(number >> 8);
    packet[at + 1] = (unsigned char)number;
}

int main(int argc, char *argv[])
{
    struct sockaddr_in from = {.sin_family = AF_INET},
                       to = {.sin_family = AF_INET};
    int ports[2];
    const char *given = argc == 7 ? argv[6] : "0000";

    if ((argc != 6 && argc != 7) || strlen(given) != 4 ||
        strspn(given, "0123456789abcdefABCDEF") != 4 ||
        (ports[0] = to_number(argv[2], 0, 65535)) == -1 ||
        (ports[1] = to_number(argv[4], 0, 65535)) == -1 ||
        strlen(argv[5]) > 65507 ||
        inet_pton(AF_INET, argv[1], &from.sin_addr) != 1 ||
        inet_pton(AF_INET, argv[3], &to.sin_addr) != 1)
        usage("14", "SOURCE_IP PORT DESTINATION_IP PORT MESSAGE [CHECKSUM]");
    unsigned long source = ntohl(from.sin_addr.s_addr);
    if (source == 0 || to.sin_addr.s_addr == 0 || source >= 0xf0000000 ||
        IN_MULTICAST(source) || (source & 0xffffff) == 0xffffff)
        usage("14", "... with a SOURCE_IP that is one host's");

    size_t length = 8 + strlen(argv[5]);
    packet[0] = 0x45;
    packet[9] = 17;
    memcpy(packet + 12, &from.sin_addr, 4);
    memcpy(packet + 16, &to.sin_addr, 4);
    put(20, (unsigned long)ports[0]);
    put(22, (unsigned long)ports[1]);
    put(24, length);
    memcpy(packet + 28, argv[5], length - 8);
    unsigned long sum = 17 + length;
    for (size_t i = 12; i < 20 + length; i += 2)
        sum += (unsigned long)packet[i] << 8 | packet[i + 1];
    sum %= 0xffff; /* one's complement, all at once */
    unsigned long checksum =
        argc == 7 ? strtoul(given, NULL, 16) : 0xffff - sum;
    put(26, checksum);
    packet[8] = 64; /* what the sum did not count: time to live */

    int fd = socket(AF_INET, SOCK_RAW, IPPROTO_RAW);
    if (fd == -1 && errno == EPERM)
        die_with("Failed to create socket", EPERM,
                 "Operation not permitted (it takes CAP_NET_RAW)");
    if (fd == -1)
        die("Failed to create socket");
    if (bind(fd, (struct sockaddr *)&from, sizeof from) == -1)
        die("Bind failed");
    if (sendto(fd, packet, 20 + length, 0, (struct sockaddr *)&to, sizeof to) ==
        -1)
        die("Send failed");
    printf("Sent %zu bytes to %s:%d with checksum 0x%04lx\n", length, argv[3],
           ports[1], checksum);
    return close(fd) == 0 ? 0 : 1;
}
