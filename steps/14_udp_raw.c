/* 14_udp_raw.c - send a datagram whose UDP header was made by hand
 * New: a raw socket; a checksum that may be wrong
 * Try: sudo build/14_udp_raw 127.0.0.1 4000 127.0.0.1 2347 'hello world'
 * After: 13_udp_header
 * See also: raw(7), capabilities(7) CAP_NET_RAW, RFC 768 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "../common/common.h"

/* A number of 16 bits in network byte order: the most significant first. */
static void put16(unsigned char *at, unsigned number)
{
    at[0] = (unsigned char)(number >> 8);
    at[1] = (unsigned char)(number & 0xff);
}

/* Add bytes to the sum as 16-bit words. An odd last byte is padded with a
 * zero, which is not sent. */
static unsigned long add(unsigned long sum, const unsigned char *bytes,
                         size_t length)
{
    for (size_t i = 0; i < length; i += 2) {
        unsigned low = i + 1 < length ? bytes[i + 1] : 0;
        sum += (unsigned)bytes[i] << 8 | low;
    }
    return sum;
}

/* Four hex digits as a number, or -1 if TEXT is anything else. */
static int to_checksum(const char *text)
{
    unsigned number;

    if (strlen(text) != 4 || strspn(text, "0123456789abcdefABCDEF") != 4 ||
        sscanf(text, "%x", &number) != 1)
        return -1;
    return (int)number;
}

/* Whether the source IP can't be one host's: multicast, 0.0.0.0, broadcast.
 * The kernel would send from another address, and our sum would be wrong. */
static int is_no_ones(const unsigned char *ip)
{
    return (ip[0] & 0xf0) == 224 || memcmp(ip, "\0\0\0\0", 4) == 0 ||
           memcmp(ip, "\377\377\377\377", 4) == 0;
}

int main(int argc, char *argv[])
{
    enum { HEADER = 8, MOST = 65507 }; /* 65535 less 20 for IP and 8 for UDP */
    unsigned char pseudo[12] = {0};    /* never sent: it is only summed up */
    const char *arguments = "SOURCE_IP SOURCE_PORT DESTINATION_IP "
                            "DESTINATION_PORT MESSAGE [CHECKSUM] (ports 0 to "
                            "65535, at most 65507 bytes, CHECKSUM four hex "
                            "digits, no 0.0.0.0, SOURCE_IP one host's own)";
    if (argc != 6 && argc != 7)
        usage(argv[0], arguments);
    int source = to_number(argv[2], 0, 65535);
    int destination = to_number(argv[4], 0, 65535);
    int given = argc == 7 ? to_checksum(argv[6]) : 0;
    if (source == -1 || destination == -1 || given == -1 ||
        strlen(argv[5]) > MOST || inet_pton(AF_INET, argv[1], pseudo) != 1 ||
        inet_pton(AF_INET, argv[3], pseudo + 4) != 1 || is_no_ones(pseudo) ||
        memcmp(pseudo + 4, "\0\0\0\0", 4) == 0)
        usage(argv[0], arguments);

    static unsigned char datagram[HEADER + MOST];
    size_t length = HEADER + strlen(argv[5]);
    put16(datagram, (unsigned)source);
    put16(datagram + 2, (unsigned)destination);
    put16(datagram + 4, (unsigned)length);
    memcpy(datagram + HEADER, argv[5], length - HEADER);
    pseudo[9] = 17; /* UDP's number */
    put16(pseudo + 10, (unsigned)length);
    unsigned long sum = add(add(0, pseudo, sizeof pseudo), datagram, length);
    while (sum > 0xffff)
        sum = (sum >> 16) + (sum & 0xffff);
    unsigned checksum = sum == 0xffff ? 0xffff : (unsigned)~sum & 0xffff;
    if (argc == 7)
        checksum = (unsigned)given;
    put16(datagram + 6, checksum);

    /* The kernel makes the IP header, and takes ours for UDP as it is. */
    int fd = socket(AF_INET, SOCK_RAW, IPPROTO_UDP);
    if (fd == -1 && errno == EPERM)
        die_with("Failed to create socket", EPERM,
                 "Operation not permitted: a raw socket needs CAP_NET_RAW");
    if (fd == -1)
        die("Failed to create socket");

    /* IP's source address is the one that the socket is bound to. A raw
     * socket has no port. */
    struct sockaddr_in from = {.sin_family = AF_INET};
    memcpy(&from.sin_addr, pseudo, 4);
    if (bind(fd, (struct sockaddr *)&from, sizeof from) == -1)
        die("Bind failed");
    /* A network's own broadcast address too: bind takes it, connect doesn't. */
    if (connect(fd, (struct sockaddr *)&from, sizeof from) == -1 &&
        errno == EACCES)
        usage(argv[0], arguments);
    struct sockaddr_in to = {.sin_family = AF_INET};
    memcpy(&to.sin_addr, pseudo + 4, 4);
    if (sendto(fd, datagram, length, 0, (struct sockaddr *)&to, sizeof to) ==
        -1)
        die("Send failed");
    printf("Sent %zu bytes to %s:%d with checksum 0x%04x\n", length, argv[3],
           destination, checksum);

    if (close(fd) == -1)
        die("Close failed");
    return 0;
}
