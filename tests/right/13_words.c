/* Another right way: the datagram as an array of words in network byte order,
 * the carry folded in after each addition (RFC 1071, 2), other words around. */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint16_t words[40000];

static int port(const char *text)
{
    char *end;
    if (strspn(text, "0123456789") != strlen(text) || *text == '\0')
        return -1;
    unsigned long number = strtoul(text, &end, 10);
    return number > 65535 ? -1 : (int)number;
}

static void field(const char *name, unsigned value)
{
    printf("%-18s 0x%04x = %u\n", name, value, value);
}

int main(int argc, char *argv[])
{
    struct in_addr from, to;
    if (argc != 6 || inet_pton(AF_INET, argv[1], &from) != 1 ||
        inet_pton(AF_INET, argv[3], &to) != 1 || port(argv[2]) < 0 ||
        port(argv[4]) < 0 || strlen(argv[5]) > 65507) {
        fprintf(stderr, "five arguments, please: two addresses with ports, "
                        "and a message of at most 65507 bytes\n");
        return 2;
    }
    size_t bytes = strlen(argv[5]) + 8;
    words[0] = htons((uint16_t)port(argv[2]));
    words[1] = htons((uint16_t)port(argv[4]));
    words[2] = htons((uint16_t)bytes);
    memcpy(words + 4, argv[5], bytes - 8);

    uint16_t pseudo[6];
    memcpy(pseudo, &from, 4);
    memcpy(pseudo + 2, &to, 4);
    pseudo[4] = htons(17);
    pseudo[5] = words[2];

    uint32_t sum = 0;
    printf("adding the pseudo-header:");
    for (size_t i = 0; i < 6 + (bytes + 1) / 2; i++) {
        if (i == 6)
            printf("\nadding the datagram:");
        sum += ntohs(i < 6 ? pseudo[i] : words[i - 6]);
        if (sum > 0xffff)
            sum -= 0xffff;
        printf(" %x", (unsigned)sum);
    }
    uint16_t checksum = (uint16_t)(sum == 0xffff ? sum : 0xffff - sum);
    words[3] = htons(checksum);
    printf("\n");

    field("SOURCE PORT", ntohs(words[0]));
    field("DESTINATION PORT", ntohs(words[1]));
    field("LENGTH", ntohs(words[2]));
    field("CHECKSUM", checksum);
    printf("Datagram:  ");
    for (size_t i = 0; i < bytes; i++)
        printf("%02x%c", ((unsigned char *)words)[i],
               i % 8 == 7 || i + 1 == bytes ? '\n' : ' ');
    return 0;
}
