/* 13x_verify.c - is the checksum of a UDP datagram right?
 * New: the way back: from hex to bytes, and what the receiver does with them
 * Try: build/13x_verify 127.0.0.1 127.0.0.1 "0fa0 092b 0008 e910"
 * After: 13_udp_header
 * See also: RFC 768, RFC 1071, RFC 1122 section 4.1.3.4 */
#define _POSIX_C_SOURCE 200809L /* with -std=c11 too, show POSIX */

#include <sys/socket.h>

#include <arpa/inet.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "../common/common.h"

/* The value of a hexadecimal digit, or -1: NUL is none, so no string is left
 * behind. */
static int digit(char c)
{
    const char *digits = "0123456789abcdef";
    const char *at = strchr(digits, tolower((unsigned char)c));

    return at == NULL || c == '\0' ? -1 : (int)(at - digits);
}

/* Put the bytes that TEXT names in hex into BYTES, which has room for MOST.
 * Returns how many, or MOST + 1 where it is anything else, or too many. */
static size_t from_hex(const char *text, unsigned char *bytes, size_t most)
{
    size_t length = 0;

    while (*text != '\0') {
        if (*text == ' ' || *text == '\n') {
            text++;
            continue;
        }
        int high = digit(text[0]);
        int low = high == -1 ? -1 : digit(text[1]);
        if (low == -1 || length == most)
            return most + 1;
        bytes[length++] = (unsigned char)(high << 4 | low);
        text += 2;
    }
    return length;
}

/* A number of 16 bits in network byte order: the most significant first. */
static unsigned get16(const unsigned char *at)
{
    return (unsigned)at[0] << 8 | at[1];
}

/* Add bytes to the sum as 16-bit words. An odd last byte is padded with a zero,
 * which was not sent. */
static unsigned long add(unsigned long sum, const unsigned char *bytes,
                         size_t length)
{
    for (size_t i = 0; i < length; i += 2) {
        unsigned low = i + 1 < length ? bytes[i + 1] : 0;
        sum += (unsigned)bytes[i] << 8 | low;
    }
    return sum;
}

int main(int argc, char *argv[])
{
    enum { HEADER = 8, MOST = 65535 };
    static unsigned char datagram[MOST];
    unsigned char pseudo[12] = {0}; /* never sent: it is only summed up */
    const char *arguments = "SOURCE_IP DESTINATION_IP HEX (a UDP datagram, "
                            "header first, as long as its length field says)";
    if (argc != 4 || inet_pton(AF_INET, argv[1], pseudo) != 1 ||
        inet_pton(AF_INET, argv[2], pseudo + 4) != 1)
        usage(argv[0], arguments);
    size_t length = from_hex(argv[3], datagram, MOST);
    if (length < HEADER || length != get16(datagram + 4))
        usage(argv[0], arguments);
    pseudo[9] = 17; /* UDP's number */
    memcpy(pseudo + 10, datagram + 4, 2);

    unsigned given = get16(datagram + 6);
    if (given == 0) { /* nothing to compare with */
        printf("no checksum\n");
        return 0;
    }
    datagram[6] = datagram[7] = 0; /* it counts as 0 while it is made */
    unsigned long sum = add(0, pseudo, sizeof pseudo);
    sum = add(sum, datagram, length);
    while (sum > 0xffff)
        sum = (sum >> 16) + (sum & 0xffff);
    unsigned checksum = (unsigned)~sum & 0xffff;
    if (checksum == 0)
        checksum = 0xffff; /* 0 would mean: no checksum was made */

    if (given != checksum) {
        printf("bad, it should be 0x%04x\n", checksum);
        return 1;
    }
    printf("good\n");
    return 0;
}
