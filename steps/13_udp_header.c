/* 13_udp_header.c - build a UDP header by hand, and its checksum
 * New: the eight bytes of RFC 768; no socket and no packet
 * Try: build/13_udp_header 127.0.0.1 4000 127.0.0.1 2347 'hello world'
 * After: nothing (a new start: bytes, no socket)
 * See also: RFC 768, RFC 1071, inet_pton(3) */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

#include "../common/common.h"

/* A number of 16 bits in network byte order: the most significant first. */
static void put16(unsigned char *at, unsigned number)
{
    at[0] = (unsigned char)(number >> 8);
    at[1] = (unsigned char)(number & 0xff);
}

/* Add bytes to the sum as 16-bit words, and show each step. An odd last byte
 * is padded with a zero, which is not sent. */
static unsigned long add(unsigned long sum, const unsigned char *bytes,
                         size_t length)
{
    for (size_t i = 0; i < length; i += 2) {
        unsigned low = i + 1 < length ? bytes[i + 1] : 0;
        unsigned word = (unsigned)bytes[i] << 8 | low;
        sum += word;
        printf("  + 0x%04x = 0x%05lx\n", word, sum);
    }
    return sum;
}

int main(int argc, char *argv[])
{
    enum { HEADER = 8, MOST = 65507 }; /* 65535 less 20 for IP and 8 for UDP */
    unsigned char pseudo[12] = {0};    /* never sent: it is only summed up */
    const char *arguments = "SOURCE_IP SOURCE_PORT DESTINATION_IP "
                            "DESTINATION_PORT MESSAGE (ports 0 to 65535, at "
                            "most 65507 bytes)";
    if (argc != 6)
        usage(argv[0], arguments);
    int source = to_number(argv[2], 0, 65535);
    int destination = to_number(argv[4], 0, 65535);
    if (source == -1 || destination == -1 || strlen(argv[5]) > MOST ||
        inet_pton(AF_INET, argv[1], pseudo) != 1 ||
        inet_pton(AF_INET, argv[3], pseudo + 4) != 1)
        usage(argv[0], arguments);

    static unsigned char datagram[HEADER + MOST];
    size_t length = HEADER + strlen(argv[5]);
    put16(datagram, (unsigned)source);
    put16(datagram + 2, (unsigned)destination);
    put16(datagram + 4, (unsigned)length);
    put16(datagram + 6, 0); /* the checksum counts as 0 while it is made */
    memcpy(datagram + HEADER, argv[5], length - HEADER);
    pseudo[9] = 17; /* UDP's number */
    put16(pseudo + 10, (unsigned)length);

    printf("Source Port: %d (0x%04x)\n", source, (unsigned)source);
    printf("Destination Port: %d (0x%04x)\n", destination,
           (unsigned)destination);
    printf("Length: %zu (0x%04zx)\n", length, length);
    printf("Pseudo-header: source, destination, zero and 17, length\n");
    unsigned long sum = add(0, pseudo, sizeof pseudo);
    printf("Header: source port, destination port, length, checksum 0\n");
    sum = add(sum, datagram, HEADER);
    printf("Data: %zu bytes\n", length - HEADER);
    sum = add(sum, datagram + HEADER, length - HEADER);

    /* The one's complement sum: carries come back in at the right. */
    while (sum > 0xffff) {
        printf("Carry: 0x%lx + 0x%04lx", sum >> 16, sum & 0xffff);
        sum = (sum >> 16) + (sum & 0xffff);
        printf(" = 0x%04lx\n", sum);
    }
    unsigned checksum = (unsigned)~sum & 0xffff;
    printf("Inverted: 0x%04x\n", checksum);
    if (checksum == 0)
        checksum = 0xffff; /* 0 would mean: no checksum was made */
    put16(datagram + 6, checksum);
    printf("Checksum: %u (0x%04x)\n", checksum, checksum);

    printf("Datagram:");
    for (size_t i = 0; i < length; i++)
        printf("%s%02x", i % 16 == 0 ? "\n  " : " ", datagram[i]);
    printf("\n");
    return 0;
}
