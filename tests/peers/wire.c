/* wire.c - the packets of one interface, into a file and out of it again.
 *
 *   wire capture INTERFACE FILE
 *       print "ready", then write all packets of IPv4 and IPv6, each once, to
 *       FILE, until SIGTERM and then until none has come for 50 ms
 *   wire packets FILE
 *       print those of TCP and UDP, and the errors of ICMP, a line each: time,
 *       protocol, source, destination, flags, seq, ack, bytes of data, and
 *       where the checksum is wrong "bad", it, and the right one. Of ICMP:
 *       time, ICMP, source, destination, TYPE/CODE, then protocol, source and
 *       destination of what it answers
 *   wire datagrams FILE
 *       print those of UDP, its header included, in hex, a line each
 *   wire checksums INTERFACE
 *       let the kernel make the checksums of what it sends, not the card
 *       ("ethtool -K INTERFACE tx off"): else a capture elsewhere shows
 *       unfinished ones
 *
 * FILE is in pcap's format, with nanoseconds and without Ethernet's header
 * (pcap-savefile(5), LINKTYPE_RAW). What the kernel has left to the card, the
 * checksum, is put in. Needs CAP_NET_RAW to capture,
 * and CAP_NET_ADMIN for checksums. Ends with 0; if a call
 * fails, with 1 and the reason on stderr. packet(7), signalfd(2) */
#include <arpa/inet.h>
#include <linux/ethtool.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { ICMP = 1, TCP = 6, UDP = 17, ICMP6 = 58 };

struct file_header {
    uint32_t magic;
    uint16_t major, minor;
    uint32_t zone, digits, most, link;
};
static const struct file_header header = {0xa1b23c4d, 2, 4, 0, 0, 262144, 101};

struct packet_header {
    uint32_t seconds, nanoseconds, captured, length;
};

static unsigned char packet[1 << 18];

/* What lies where in packet: ip_header reads it. */
static int version, protocol;
static size_t start, length; /* of what IP carries */

static void fail(const char *what)
{
    perror(what);
    exit(1);
}

static unsigned two(const unsigned char *bytes)
{
    return (unsigned)bytes[0] << 8 | bytes[1];
}

static uint32_t four(const unsigned char *bytes)
{
    return (uint32_t)two(bytes) << 16 | two(bytes + 2);
}

/* Read the header of IP at AT, of a packet of which N bytes are there. Returns
 * 0, or -1 where it is none, or a fragment (RFC 791, 3.1; RFC 8200, 3). */
static int ip_header(size_t at, size_t n)
{
    const unsigned char *ip = packet + at;

    version = n < at + 20 ? 0 : ip[0] >> 4;
    if (version == 4) {
        start = at + 4 * (size_t)(ip[0] & 15);
        length = at + two(ip + 2) - start;
        protocol = ip[9];
        return (two(ip + 6) & 0x3fff) == 0 ? 0 : -1;
    }
    start = at + 40;
    length = two(ip + 4);
    protocol = ip[6];
    return version == 6 && n >= start ? 0 : -1;
}

/* The checksum of what IP carries: 0 where the one in it is right (RFC 1071).
 */
static unsigned checksum(void)
{
    size_t first = version == 4 ? 12 : 8, end = version == 4 ? 20 : 40;
    unsigned long long sum = (unsigned long long)protocol + length;

    for (size_t i = first; i < end; i += 2) /* the addresses */
        sum += two(packet + i);
    for (size_t i = 0; i < length; i++)
        sum += (unsigned)packet[start + i] << (i % 2 == 0 ? 8 : 0);
    while (sum >> 16 != 0)
        sum = (sum & 0xffff) + (sum >> 16);
    return ~(unsigned)sum & 0xffff;
}

static void fill_in_checksum(void)
{
    unsigned char *field = packet + start + (protocol == TCP ? 16 : 6);

    field[0] = field[1] = 0;
    unsigned sum = checksum();
    if (sum == 0 && protocol == UDP)
        sum = 0xffff; /* 0 stands for none: RFC 768 */
    field[0] = (unsigned char)(sum >> 8);
    field[1] = (unsigned char)sum;
}

/* Receive one packet from FD, and write it to FILE if it is the one copy. */
static void keep(int fd, int is_loopback, FILE *file)
{
    char space[256];
    struct sockaddr_ll from;
    struct iovec into = {.iov_base = packet, .iov_len = sizeof packet};
    struct msghdr message = {.msg_name = &from,
                             .msg_namelen = sizeof from,
                             .msg_iov = &into,
                             .msg_iovlen = 1,
                             .msg_control = space,
                             .msg_controllen = sizeof space};
    struct timespec when = {0, 0};
    int unfinished = 0;

    ssize_t n = recvmsg(fd, &message, 0);
    if (n == -1)
        fail("wire: recvmsg");
    for (struct cmsghdr *c = CMSG_FIRSTHDR(&message); c != NULL;
         c = CMSG_NXTHDR(&message, c)) {
        struct tpacket_auxdata about;
        if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_TIMESTAMPNS)
            memcpy(&when, CMSG_DATA(c), sizeof when);
        if (c->cmsg_level == SOL_PACKET && c->cmsg_type == PACKET_AUXDATA) {
            memcpy(&about, CMSG_DATA(c), sizeof about);
            unfinished = (about.tp_status & TP_STATUS_CSUMNOTREADY) != 0;
        }
    }
    /* On the loopback each packet is seen going out and coming in. */
    if ((is_loopback && from.sll_pkttype != PACKET_OUTGOING) ||
        ip_header(0, (size_t)n) == -1)
        return;
    if (unfinished && (protocol == TCP || protocol == UDP))
        fill_in_checksum();
    struct packet_header about = {(uint32_t)when.tv_sec, (uint32_t)when.tv_nsec,
                                  (uint32_t)n, (uint32_t)n};
    fwrite(&about, sizeof about, 1, file);
    fwrite(packet, 1, (size_t)n, file);
}

static void capture(const char *interface, const char *path)
{
    struct sockaddr_ll where = {.sll_family = AF_PACKET,
                                .sll_protocol = htons(ETH_P_ALL),
                                .sll_ifindex = (int)if_nametoindex(interface)};
    int on = 1, room = 64 << 20, moment = -1;
    sigset_t end;

    sigemptyset(&end);
    sigaddset(&end, SIGTERM);
    sigprocmask(SIG_BLOCK, &end, NULL);
    struct pollfd fds[] = {{socket(AF_PACKET, SOCK_DGRAM, 0), POLLIN, 0},
                           {signalfd(-1, &end, 0), POLLIN, 0}};
    int fd = fds[0].fd;
    setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof room);
    setsockopt(fd, SOL_PACKET, PACKET_AUXDATA, &on, sizeof on);
    if (fd == -1 || fds[1].fd == -1 ||
        setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on) == -1 ||
        bind(fd, (struct sockaddr *)&where, sizeof where) == -1)
        fail("wire: capture");
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        fail(path);
    fwrite(&header, sizeof header, 1, file);
    printf("ready\n");
    while (poll(fds, 2, moment) > 0) {
        if (fds[1].revents != 0) {
            fds[1].fd = -1; /* poll looks at it no more: poll(2) */
            moment = 50;
        }
        if (fds[0].revents != 0)
            keep(fd, strcmp(interface, "lo") == 0, file);
    }
    if (ferror(file) || fclose(file) != 0)
        fail(path);
}

/* Print the address of IP's header at AT, its source or (SECOND) destination,
 * and the port if PORT is not -1. */
static void print_address(size_t at, int second, int port)
{
    char text[INET6_ADDRSTRLEN];

    if (version == 4)
        inet_ntop(AF_INET, packet + at + (second ? 16 : 12), text, sizeof text);
    else
        inet_ntop(AF_INET6, packet + at + (second ? 24 : 8), text, sizeof text);
    printf(version == 6 && port != -1 ? " [%s]" : " %s", text);
    if (port != -1)
        printf(":%d", port);
}

/* Print the name of the protocol, and both addresses with their ports. */
static void print_ends(size_t at)
{
    printf(" %s", protocol == TCP ? "TCP" : "UDP");
    print_address(at, 0, (int)two(packet + start));
    print_address(at, 1, (int)two(packet + start + 2));
}

static void print_tcp(void)
{
    static const char *const names[] = {"FIN", "SYN", "RST", "", "ACK"};
    static const int order[] = {1, 0, 2, 4};
    const unsigned char *tcp = packet + start;
    const char *between = " ";

    for (int i = 0; i < 4; i++) {
        if ((tcp[13] >> order[i] & 1) == 0)
            continue;
        printf("%s%s", between, names[order[i]]);
        between = "+";
    }
    printf("%s %u %u %zu", *between == ' ' ? " -" : "", four(tcp + 4),
           four(tcp + 8), length - 4 * (size_t)(tcp[12] >> 4));
}

/* Print the packets in the file PATH: in words, or IN_HEX those of UDP. */
static void print_packets(const char *path, int in_hex)
{
    FILE *file = fopen(path, "rb");
    struct file_header read;
    struct packet_header about;

    if (file == NULL || fread(&read, sizeof read, 1, file) != 1)
        fail(path);
    if (memcmp(&read, &header, sizeof read) != 0) {
        fprintf(stderr, "wire: %s was not written by wire\n", path);
        exit(1);
    }
    while (fread(&about, sizeof about, 1, file) == 1) {
        size_t n = about.captured;
        if (n > sizeof packet || fread(packet, 1, n, file) != n)
            break;
        if (ip_header(0, n) == -1 || n < start + length)
            continue;
        const unsigned char *data = packet + start;
        int is_error = (protocol == ICMP && (data[0] == 3 || data[0] == 11)) ||
                       (protocol == ICMP6 && data[0] < 128);
        if ((protocol != TCP || length < 20) &&
            (protocol != UDP || length < 8) && !(is_error && length >= 8 + 20))
            continue;
        if (in_hex) {
            for (size_t i = 0; protocol == UDP && i < length; i++)
                printf("%02x%s", data[i], i + 1 < length ? "" : "\n");
            continue;
        }
        printf("%u.%09u", about.seconds, about.nanoseconds);
        if (is_error) {
            printf(" ICMP");
            print_address(0, 0, -1);
            print_address(0, 1, -1);
            printf(" %d/%d", data[0], data[1]);
            size_t quoted = start + 8;
            ip_header(quoted, n);
            print_ends(quoted);
        } else {
            print_ends(0);
            if (protocol == TCP)
                print_tcp();
            else
                printf(" - 0 0 %zu", length - 8);
            const unsigned char *field = data + (protocol == TCP ? 16 : 6);
            unsigned sent = two(field);
            if (!(protocol == UDP && sent == 0) && checksum() != 0) {
                fill_in_checksum();
                printf(" bad 0x%04x 0x%04x", sent, (unsigned)two(field));
            }
        }
        printf("\n");
    }
    fclose(file);
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

int main(int argc, char *argv[])
{
    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    if (argc == 4 && strcmp(argv[1], "capture") == 0) {
        capture(argv[2], argv[3]);
    } else if (argc == 3 && strcmp(argv[1], "packets") == 0) {
        print_packets(argv[2], 0);
    } else if (argc == 3 && strcmp(argv[1], "datagrams") == 0) {
        print_packets(argv[2], 1);
    } else if (argc == 3 && strcmp(argv[1], "checksums") == 0) {
        checksums(argv[2]);
    } else {
        fprintf(stderr, "usage: wire capture INTERFACE FILE | "
                        "wire packets FILE | wire datagrams FILE | "
                        "wire checksums INTERFACE\n");
        return 2;
    }
    return 0;
}
