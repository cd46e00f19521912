/* Another right way: a struct for the header, sendmsg of header and message
 * apart, the checksum summed up byte by byte. */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <ctype.h>
#include <netinet/in.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "../../common/common.h"

struct udp {
    uint16_t source, destination, length, checksum;
};

static unsigned long sum_up(unsigned long sum, const void *data, size_t length)
{
    const unsigned char *byte = data;
    for (size_t i = 0; i < length; i++)
        sum += i % 2 == 0 ? 256UL * byte[i] : byte[i];
    return sum;
}

int main(int argc, char *argv[])
{
    struct sockaddr_in from = {.sin_family = AF_INET}, to = from;
    struct udp header = {0};
    if (argc < 6 || argc > 7 || to_number(argv[2], 0, 65535) < 0 ||
        to_number(argv[4], 0, 65535) < 0 || strlen(argv[5]) > 65507 ||
        inet_pton(AF_INET, argv[1], &from.sin_addr) != 1 ||
        inet_pton(AF_INET, argv[3], &to.sin_addr) != 1)
        usage(argv[0], "from port to port message checksum");
    for (int i = 0; argc == 7 && i < 5; i++)
        if (i < 4 ? !isxdigit((unsigned char)argv[6][i]) : argv[6][i] != '\0')
            usage(argv[0], "the checksum is not four hex digits");

    /* Who can be asked with connect, and isn't one of all, is somebody. */
    struct sockaddr_in own;
    socklen_t own_length = sizeof own;
    int probe = socket(AF_INET, SOCK_DGRAM, 0);
    if (probe < 0)
        die("Failed to create socket");
    from.sin_port = htons(9);
    if (connect(probe, (struct sockaddr *)&from, sizeof from) < 0 &&
        (errno == EACCES || errno == EINVAL))
        usage(argv[0], "the source is a broadcast address");
    if (from.sin_addr.s_addr == 0 || to.sin_addr.s_addr == 0 ||
        ntohl(from.sin_addr.s_addr) == INADDR_BROADCAST ||
        ntohl(from.sin_addr.s_addr) >> 28 == 14 ||
        getsockname(probe, (struct sockaddr *)&own, &own_length) < 0)
        usage(argv[0], "nobody has this address");
    close(probe);
    from.sin_port = 0;

    size_t length = strlen(argv[5]);
    header.source = htons((uint16_t)to_number(argv[2], 0, 65535));
    header.destination = htons((uint16_t)to_number(argv[4], 0, 65535));
    header.length = htons((uint16_t)(length + sizeof header));
    unsigned long sum = 17 + length + sizeof header;
    sum = sum_up(sum, &from.sin_addr, 4);
    sum = sum_up(sum, &to.sin_addr, 4);
    sum = sum_up(sum, &header, sizeof header);
    sum = sum_up(sum, argv[5], length);
    sum %= 65535; /* one's complement: RFC 1071 */
    unsigned checksum = sum == 0 ? 65535 : 65535 - (unsigned)sum;
    if (argc == 7)
        sscanf(argv[6], "%x", &checksum);
    header.checksum = htons((uint16_t)checksum);

    int s = socket(AF_INET, SOCK_RAW, IPPROTO_UDP);
    if (s < 0 && errno == EPERM)
        die_with("Failed to create socket", EPERM,
                 "Operation not permitted (CAP_NET_RAW is missing)");
    if (s < 0)
        die("Failed to create socket");
    if (bind(s, (struct sockaddr *)&from, sizeof from) < 0)
        die("Bind failed");
    struct iovec parts[] = {{&header, sizeof header}, {argv[5], length}};
    struct msghdr message = {.msg_name = &to,
                             .msg_namelen = sizeof to,
                             .msg_iov = parts,
                             .msg_iovlen = 2};
    ssize_t n = sendmsg(s, &message, 0);
    if (n < 0)
        die("Send failed");
    printf("Sent %zd bytes to %s:%d with checksum 0x%04x\n", n, argv[3],
           ntohs(header.destination), checksum);
    close(s);
    return 0;
}
