/* confine.c - run somebody's program so that it can change nothing but what its
 * standard output and error lead to.
 *
 *   confine [-n] [-p LIBRARY] COMMAND [ARGUMENT...]
 *
 * As far as the machine allows it: all file systems are read-only
 * (mount_namespaces(7)), root becomes nobody, and of root's rights two are
 * left, raw sockets and low ports, or with -n none (capabilities(7)). What is
 * not allowed is left out: an ordinary user without namespaces keeps what he
 * has. LIBRARY is preloaded (ld.so(8)), and need not be where COMMAND may look.
 *
 * Ends as COMMAND does, with 127 where it can't be run, 2 for wrong arguments.
 */
#define _GNU_SOURCE /* Linux: unshare, execveat */
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <unistd.h>

extern char **environ;

/* Turn \040 and its like, as in /proc/self/mountinfo, into the bytes. */
static void unescape(char *text)
{
    char *to = text;
    unsigned byte;

    while (*text != '\0')
        if (*text == '\\' && sscanf(text + 1, "%3o", &byte) == 1) {
            *to++ = (char)byte;
            text += 4;
        } else {
            *to++ = *text++;
        }
    *to = '\0';
}

/* All mounts of a mount namespace of our own become read-only. */
static void read_only(void)
{
    static char line[16384], point[8192];
    FILE *mounts;

    if (unshare(CLONE_NEWNS) == -1 ||
        (mounts = fopen("/proc/self/mountinfo", "re")) == NULL)
        return;
    while (fgets(line, sizeof line, mounts) != NULL) {
        struct statvfs now;
        unsigned long flags = MS_REMOUNT | MS_BIND | MS_RDONLY;
        if (sscanf(line, "%*d %*d %*s %*s %8191s", point) != 1)
            continue;
        unescape(point);
        if (statvfs(point, &now) == -1)
            continue;
        /* What another namespace has locked must stay as it is. */
        flags |= now.f_flag & ST_NOSUID ? MS_NOSUID : 0;
        flags |= now.f_flag & ST_NODEV ? MS_NODEV : 0;
        flags |= now.f_flag & ST_NOEXEC ? MS_NOEXEC : 0;
        flags |= now.f_flag & ST_NOATIME ? MS_NOATIME : 0;
        flags |= now.f_flag & ST_NODIRATIME ? MS_NODIRATIME : 0;
        flags |= now.f_flag & ST_RELATIME ? MS_RELATIME : 0;
        mount(NULL, point, NULL, flags, NULL);
    }
    fclose(mounts);
}

/* Give up all rights but those in the set KEEP, and root's number. */
static void few_rights(unsigned keep)
{
    struct __user_cap_header_struct header = {.version =
                                                  _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct sets[2] = {
        {.effective = keep, .permitted = keep, .inheritable = keep}};
    enum { NOBODY = 65534 };

    for (int cap = 0; cap < 64; cap++)
        if (cap >= 32 || (keep & 1u << cap) == 0)
            prctl(PR_CAPBSET_DROP, cap);
    prctl(PR_SET_KEEPCAPS, 1);
    /* A user namespace knows one user alone: there it stays the same. */
    if (geteuid() == 0 && setgroups(0, NULL) == 0 &&
        setresgid(NOBODY, NOBODY, NOBODY) == 0 &&
        setresuid(NOBODY, NOBODY, NOBODY) == -1)
        perror("confine");
    if (syscall(SYS_capset, &header, sets) == 0)
        for (int cap = 0; cap < 32; cap++)
            if ((keep & 1u << cap) != 0)
                prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, cap, 0, 0);
}

int main(int argc, char *argv[])
{
    unsigned keep = 1u << CAP_NET_RAW | 1u << CAP_NET_BIND_SERVICE;
    struct rlimit most = {.rlim_cur = 8 << 20, .rlim_max = 8 << 20};
    const char *library = NULL;
    int option;

    while ((option = getopt(argc, argv, "+np:")) != -1)
        if (option == 'n')
            keep = 0;
        else
            library = optarg;
    int first = optind;
    if (first >= argc) {
        fprintf(stderr, "usage: confine [-n] [-p LIBRARY] COMMAND ...\n");
        return 2;
    }
    if (library != NULL) {
        char path[64];
        snprintf(path, sizeof path, "/proc/self/fd/%d",
                 open(library, O_RDONLY));
        setenv("LD_PRELOAD", path, 1);
    }
    /* Where nobody may not look into its folder it is run by this descriptor.
     */
    int program = open(argv[first], O_PATH | O_CLOEXEC);
    read_only();
    few_rights(keep);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setrlimit(RLIMIT_FSIZE, &most); /* of a file that it writes to */
    execvp(argv[first], argv + first);
    if (errno == EACCES && program != -1)
        syscall(SYS_execveat, program, "", argv + first, environ,
                AT_EMPTY_PATH);
    fprintf(stderr, "confine: %s: %s\n", argv[first], strerror(errno));
    return 127;
}
