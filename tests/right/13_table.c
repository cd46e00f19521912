/* Another right way: a name, and its number in the lines below it, in hex
 * without 0x; the receiver's check after the checksum; upper case in the dump;
 * nothing is kept in stdio's buffer. */
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>

#include "../common/common.h"

static unsigned char bytes[12 + 8 + 65507 + 1]; /* the pseudo-header first */

static void put(size_t at, unsigned long number)
{
    bytes[at] = (unsigned char)(number >> 8);
    bytes[at + 1] = (unsigned char)number;
}

static void field(const char *name, size_t at)
{
    printf("%s:\n    %d\n    %02x %02x\n", name, bytes[at] << 8 | bytes[at + 1],
           bytes[at], bytes[at + 1]);
}

static unsigned long sum(size_t end, int shown)
{
    unsigned long all = 0;

    for (size_t i = 0; i < end; i += 2) {
        all += (unsigned long)bytes[i] << 8 | bytes[i + 1];
        all = (all & 0xffff) + (all >> 16);
        if (shown)
            printf("%02x%02x: %04lx\n", bytes[i], bytes[i + 1], all);
    }
    return all;
}

int main(int argc, char *argv[])
{
    int ports[2];

    setvbuf(stdout, NULL, _IONBF, 0);
    if (argc != 6 || (ports[0] = to_number(argv[2], 0, 65535)) == -1 ||
        (ports[1] = to_number(argv[4], 0, 65535)) == -1 ||
        strlen(argv[5]) > 65507 || inet_pton(AF_INET, argv[1], bytes) != 1 ||
        inet_pton(AF_INET, argv[3], bytes + 4) != 1)
        usage("13", "SOURCE_IP PORT DESTINATION_IP PORT MESSAGE");
    size_t length = 8 + strlen(argv[5]);
    bytes[9] = 17;
    put(10, length);
    put(12, (unsigned long)ports[0]);
    put(14, (unsigned long)ports[1]);
    put(16, length);
    memcpy(bytes + 20, argv[5], length - 8);

    printf("Six words of the pseudo-header, then the datagram:\n");
    unsigned long checksum = sum(12 + length, 1) ^ 0xffff;
    if (checksum == 0)
        checksum = 0xffff;
    put(18, checksum);
    field("SRC PORT", 12);
    field("DST PORT", 14);
    field("LEN", 16);
    printf("Checksum: %lu (0x%04lx)\n", checksum, checksum);
    printf("The receiver sums up all, the checksum too: 0x%04lx\n",
           sum(12 + length, 0));
    printf("Datagram:");
    for (size_t i = 12; i < 12 + length; i++)
        printf("%c%02X", i % 8 == 4 ? '\n' : ' ', bytes[i]);
    printf("\n");
    return 0;
}
