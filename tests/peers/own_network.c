/* own_network.c - run a command in a network of its own.
 *
 *   own_network COMMAND [ARGUMENT...]
 *   own_network --why      say why there may be none, and what to type
 *   own_network --ipv6     inside one: its addresses of IPv6, once more
 *
 * The network (network_namespaces(7)) has its own loopback and all ports free;
 * in its hosts file localhost is ::1 and 127.0.0.1, www.google.com 127.0.0.80,
 * which is this machine too, and several.test has two addresses; twice.test has
 * one of its two IPv4 addresses twice, and one of IPv6; many.test has 30;
 * any.test has two of IPv6 and two of IPv4. 198.51.100.1/24 is on its loopback
 * too, for AI_ADDRCONFIG does not count 127.0.0.1, and, where there is IPv6,
 * 2001:db8::61, 2001:db8::62, a long one, and fe80::61. The machine itself does
 * not change. Where it allows a PID namespace too, no process of COMMAND
 * outlives COMMAND (pid_namespaces(7)). COMMAND finds OWN_NETWORK=yes in its
 * environment; OWN_NETWORK=no asks for none.
 *
 * Ends as COMMAND does, with 125 where the machine allows no such network, or
 * the files for it can't be made (then COMMAND is not run), 127 where it can't
 * be run. */
#define _GNU_SOURCE /* Linux: unshare */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NOT_ALLOWED = 125 };

static char hosts[2048] =
    "127.0.0.1 localhost\n::1 localhost\n127.0.0.80 www.google.com\n"
    "127.0.0.62 several.test\n127.0.0.61 several.test\n"
    "127.0.0.62 twice.test\n127.0.0.61 twice.test\n127.0.0.62 twice.test\n"
    "2001:db8::1 twice.test\n"
    "127.0.0.63 any.test\n2001:db8::61 any.test\n"
    "127.0.0.64 any.test\n2001:db8::62 any.test\n";
static char folder[4096]; /* of the files that are laid over those in /etc */

/* Write TEXT to the file PATH, a new one with MODE if that is not 0. Returns 0,
 * or -1 with errno. */
static int write_file(const char *path, const char *text, mode_t mode)
{
    int fd =
        open(path, mode != 0 ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY, mode);
    ssize_t n = fd == -1 ? -1 : write(fd, text, strlen(text));

    if (fd != -1 && (close(fd) == -1 || (mode != 0 && chmod(path, mode) == -1)))
        return -1;
    return n == (ssize_t)strlen(text) ? 0 : -1;
}

static const char *in_folder(const char *name)
{
    static char path[sizeof folder + 32];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static volatile pid_t running; /* the child, 0 if there is none */

static void pass_on(int signal)
{
    if (running > 0)
        kill(running, signal); /* its end is ours, and we tidy up */
}

/* Run ACTION(ARGV) in a child, which ends with us. Returns its exit status, 128
 * and the number of the signal that ended it; NOT_ALLOWED where there is no
 * child. */
static int in_a_child(int (*action)(char **), char **argv)
{
    int status;
    pid_t pid = fork();

    if (pid == 0) {
        running = 0;
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        _exit(action(argv));
    }
    if (pid == -1)
        return NOT_ALLOWED;
    running = pid;
    for (;;) { /* as process 1 of a namespace others are ours too */
        int other;
        pid_t ended = waitpid(-1, &other, 0);
        if (ended == -1 && errno != EINTR)
            return NOT_ALLOWED;
        if (ended == pid) {
            status = other;
            break;
        }
    }
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static int command(char **argv)
{
    setenv("OWN_NETWORK", "yes", 1);
    execvp(argv[0], argv);
    fprintf(stderr, "own_network: %s: %s\n", argv[0], strerror(errno));
    return 127;
}

static int without_command(char **argv)
{
    (void)argv;
    return 0;
}

/* As process 1 of a PID namespace: with a /proc of its own, run the command, or
 * with no command say whether that can be. */
static int process_1(char **argv)
{
    if (mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC,
              NULL) == -1)
        return NOT_ALLOWED;
    return in_a_child(argv[0] != NULL ? command : without_command, argv);
}

static int in_pid_namespace(char **argv)
{
    if (unshare(CLONE_NEWPID | CLONE_NEWNS) == -1)
        return NOT_ALLOWED;
    return in_a_child(process_1, argv);
}

/* Give the loopback interface addresses of IPv6, if there is such a thing; what
 * is there already stays (net/ipv6/addrconf.c: struct in6_ifreq). */
static void add_ipv6(void)
{
    static const char *const addresses[] = {
        "2001:db8::61", "2001:db8::62",
        "2001:db8:1111:2222:3333:4444:5555:6666", "fe80::61"};
    struct {
        struct in6_addr address;
        unsigned prefix_length;
        int interface;
    } request = {.interface = (int)if_nametoindex("lo")};
    int fd = socket(AF_INET6, SOCK_DGRAM, 0);

    for (size_t i = 0; fd != -1 && i < 4; i++) {
        request.prefix_length = i < 3 ? 128 : 64;
        inet_pton(AF_INET6, addresses[i], &request.address);
        ioctl(fd, SIOCSIFADDR, &request);
    }
    if (fd != -1)
        close(fd);
}

/* Bring the loopback interface up: netdevice(7). */
static int loopback_up(void)
{
    struct sockaddr_in own = {.sin_family = AF_INET,
                              .sin_addr.s_addr = htonl(0xc6336401)};
    struct ifreq request = {.ifr_name = "lo"};
    int fd = socket(AF_INET, SOCK_DGRAM, 0);

    if (fd == -1 || ioctl(fd, SIOCGIFFLAGS, &request) == -1)
        return -1;
    request.ifr_flags |= IFF_UP;
    if (ioctl(fd, SIOCSIFFLAGS, &request) == -1)
        return -1;
    strcpy(request.ifr_name, "lo:1");
    memcpy(&request.ifr_addr, &own, sizeof own);
    int result = ioctl(fd, SIOCSIFADDR, &request);
    close(fd);
    add_ipv6();
    return result;
}

/* As root namespaces can be made at once; a user needs a user namespace too, in
 * which he is root (user_namespaces(7)). */
static int new_namespaces(void)
{
    char map[64];
    uid_t uid = geteuid();
    gid_t gid = getegid();

    if (uid == 0)
        return unshare(CLONE_NEWNET | CLONE_NEWNS);
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWNS) == -1)
        return -1;
    snprintf(map, sizeof map, "0 %lu 1", (unsigned long)uid);
    if (write_file("/proc/self/uid_map", map, 0) == -1)
        return -1;
    snprintf(map, sizeof map, "0 %lu 1", (unsigned long)gid);
    write_file("/proc/self/setgroups", "deny", 0);
    return write_file("/proc/self/gid_map", map, 0);
}

static int in_namespaces(char **argv)
{
    static const char *const laid_over[] = {"hosts", "nsswitch.conf"};
    char *nothing[] = {NULL};
    char etc[64], options[sizeof folder + 32];
    const char *mounted[2];
    int count = 0, status = NOT_ALLOWED;

    if (new_namespaces() == -1)
        return NOT_ALLOWED;
    /* Inside a chroot "/" is no mount point, and its propagation can't be
     * changed: then what is mounted here must be taken off again, and /proc
     * stays. */
    int private = mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
    if (loopback_up() == -1)
        return NOT_ALLOWED;
    for (size_t i = 0; i < 2; i++) {
        snprintf(etc, sizeof etc, "/etc/%s", laid_over[i]);
        if (access(etc, F_OK) == 0) {
            if (mount(in_folder(laid_over[i]), etc, NULL, MS_BIND, NULL) == -1)
                goto off;
            mounted[count++] = i == 0 ? "/etc/hosts" : "/etc/nsswitch.conf";
        } else if (i == 0) { /* a very bare system: lay it over /etc */
            snprintf(options, sizeof options, "lowerdir=%s:/etc", folder);
            if (mount("overlay", "/etc", "overlay", 0, options) == -1)
                goto off;
            mounted[count++] = "/etc";
            break;
        }
    }
    if (private && in_a_child(in_pid_namespace, nothing) == 0)
        status = in_a_child(in_pid_namespace, argv);
    else
        status = in_a_child(command, argv);
off:
    while (count > 0)
        umount(mounted[--count]);
    return status;
}

/* Whether the file PATH, a setting of the kernel's, begins with VALUE. */
static int is_set(const char *path, char value)
{
    FILE *file = fopen(path, "r");
    int c = file == NULL ? EOF : getc(file);

    if (file != NULL)
        fclose(file);
    return c == value;
}

static void say_why(void)
{
    /* Ubuntu's since 24.04, Debian's until 10 (user_namespaces(7)). */
    static const char apparmor[] =
        "/proc/sys/kernel/apparmor_restrict_unprivileged_userns";
    static const char clone[] = "/proc/sys/kernel/unprivileged_userns_clone";

    if (geteuid() == 0) {
        printf("it needs a network of its own, and there is none here: "
               "OWN_NETWORK=no, or a container that allows none\n");
        return;
    }
    printf("it needs a network of its own, which this machine does not allow"
           " an ordinary user. %s\n",
           is_set(apparmor, '1') ? "This allows it until the next start: sudo "
                                   "sysctl kernel.apparmor_restrict_"
                                   "unprivileged_userns=0"
           : is_set(clone, '0')
               ? "This allows it until the next start: sudo sysctl "
                 "kernel.unprivileged_userns_clone=1"
               : "As root (sudo make ...) it may be allowed");
}

int main(int argc, char *argv[])
{
    const char *tmp = getenv("TMPDIR"), *own = getenv("OWN_NETWORK");
    int status = NOT_ALLOWED;

    if (argc < 2) {
        fprintf(stderr, "usage: own_network COMMAND [ARGUMENT...]\n");
        return 2;
    }
    if (strcmp(argv[1], "--why") == 0) {
        say_why();
        return 0;
    }
    if (strcmp(argv[1], "--ipv6") == 0) {
        add_ipv6();
        return 0;
    }
    if (own != NULL && strcmp(own, "no") == 0)
        return NOT_ALLOWED;
    if ((size_t)snprintf(folder, sizeof folder, "%s/own_network.XXXXXX",
                         tmp != NULL && tmp[0] != '\0' ? tmp : "/tmp") >=
            sizeof folder ||
        mkdtemp(folder) == NULL)
        return NOT_ALLOWED;
    for (int i = 30; i > 0; i--)
        sprintf(hosts + strlen(hosts), "127.0.1.%d many.test\n", i);
    signal(SIGINT, pass_on);
    signal(SIGTERM, pass_on);
    signal(SIGHUP, pass_on);
    if (chmod(folder, 0755) == 0 &&
        write_file(in_folder("hosts"), hosts, 0644) == 0 &&
        write_file(in_folder("nsswitch.conf"), "hosts: files\n", 0644) == 0)
        status = in_a_child(in_namespaces, argv + 1);
    unlink(in_folder("hosts"));
    unlink(in_folder("nsswitch.conf"));
    rmdir(folder);
    return status;
}
