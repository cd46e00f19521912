/* confine.c - run somebody's program so that it can change nothing but what its
 * standard output and error lead to.
 *
 *   confine [-n] [-p LIBRARY] COMMAND [ARGUMENT...]
 *
 * As far as the machine allows it: all file systems are read-only
 * (mount_namespaces(7)), or else no file's rights can be changed (seccomp(2));
 * no file can be opened for writing, and no process outside be sent a signal
 * (landlock(7)); of root's rights two are left, raw sockets and low ports, or
 * with -n none (capabilities(7)), and root becomes a user whom nobody else is,
 * the same one for the programs of a test: its number is that of the folder
 * above. What is not allowed is left out.
 * LIBRARY is preloaded (ld.so(8)), and need not be where COMMAND may look.
 *
 * Ends as COMMAND does, with 127 where it can't be run, 2 for wrong arguments.
 */
#define _GNU_SOURCE /* Linux: unshare, execveat */
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
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

/* All mounts of a mount namespace of our own become read-only, and what has no
 * file, as shared memory, ends with our programs (ipc_namespaces(7)). Returns
 * whether the machine allows it. */
static int read_only(void)
{
    static char line[16384], point[8192];
    FILE *mounts;

    if (unshare(CLONE_NEWNS | CLONE_NEWIPC) == -1 ||
        (mounts = fopen("/proc/self/mountinfo", "re")) == NULL)
        return 0;
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
    return 1;
}

/* No process of this user can be more than so many, if it is one of our own. */
static void few_processes(void)
{
    struct rlimit most = {.rlim_cur = 2000, .rlim_max = 2000};

    setrlimit(RLIMIT_NPROC, &most);
}

/* Root becomes a user whom nobody else is, so that it can't even send signals
 * to others' programs. */
static void no_root(void)
{
    enum { NOBODY = 65534, OURS = 1 << 30 };
    struct stat above;
    uid_t user = NOBODY;

    if (geteuid() != 0)
        return;
    few_processes();
    if (stat("..", &above) == 0)
        user = OURS + (uid_t)above.st_ino % OURS;
    /* A user namespace knows one user alone: there it stays the same. */
    if (setgroups(0, NULL) == -1)
        return;
    if (setresgid(user, user, user) == 0 && setresuid(user, user, user) == 0)
        return;
    /* A container may know those below 65536 only. */
    if (setresgid(NOBODY, NOBODY, NOBODY) == -1 ||
        setresuid(NOBODY, NOBODY, NOBODY) == -1)
        perror("confine");
}

/* Give up all rights but those in the set KEEP, and root's number. */
static void few_rights(unsigned keep)
{
    struct __user_cap_header_struct header = {.version =
                                                  _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct sets[2] = {
        {.effective = keep, .permitted = keep, .inheritable = keep}};

    for (int cap = 0; cap < 64; cap++)
        if (cap >= 32 || (keep & 1u << cap) == 0)
            prctl(PR_CAPBSET_DROP, cap);
    prctl(PR_SET_KEEPCAPS, 1);
    no_root();
    if (syscall(SYS_capset, &header, sets) == 0)
        for (int cap = 0; cap < 32; cap++)
            if ((keep & 1u << cap) != 0)
                prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, cap, 0, 0);
}

/* No file may be opened for writing, made, renamed or removed but those in
 * WRITABLE, and no process outside be sent a signal. (Old headers know less
 * than the kernel may: landlock(7) has the numbers.) */
static void landlock(void)
{
    static const char *const writable[] = {"/dev/null", "/dev/zero",
                                           "/dev/full"};
    enum {
        READ = 1 << 0 | 1 << 2 | 1 << 3,
        WRITE = 1 << 1,
        TRUNCATE = 1 << 14
    };
    struct {
        uint64_t files, network, scope;
    } rules = {.scope = 1 << 0 | 1 << 1}; /* abstract sockets, signals */
    struct {
        uint64_t allowed;
        int32_t fd;
    } __attribute__((packed)) rule;
    enum {
        CREATE_RULESET = 444,
        ADD_RULE,
        RESTRICT_SELF,
        VERSION = 1,
        PATH = 1
    };
    long version = syscall(CREATE_RULESET, NULL, 0, VERSION);

    if (version < 1) /* the kernel has none */
        return;
    /* The rights: 13 of the first version, one more each of 2, 3 and 5. */
    int rights = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
    rules.files = ((1u << rights) - 1) & ~(unsigned)READ;
    int set = (int)syscall(CREATE_RULESET, &rules,
                           version >= 6 ? sizeof rules : sizeof rules.files, 0);
    for (size_t i = 0; i < sizeof writable / sizeof *writable; i++) {
        rule.fd = open(writable[i], O_PATH | O_CLOEXEC);
        rule.allowed = (WRITE | TRUNCATE) & rules.files;
        syscall(ADD_RULE, set, PATH, &rule, 0);
        close(rule.fd);
    }
    if (syscall(RESTRICT_SELF, set, 0) == -1)
        perror("confine: landlock");
    close(set);
}

/* Where the file systems can't be made read-only, what landlock does not see:
 * the rights and attributes of files, and what would stay behind without a
 * process. These calls fail with EPERM. */
static void few_calls(void)
{
    static const int refused[] = {
#ifdef SYS_chmod
        SYS_chmod,
        SYS_chown,
        SYS_lchown,
#endif
        SYS_fchmod,
        SYS_fchmodat,
        SYS_fchown,
        SYS_fchownat,
        SYS_setxattr,
        SYS_lsetxattr,
        SYS_fsetxattr,
        SYS_removexattr,
        SYS_lremovexattr,
        SYS_fremovexattr,
        SYS_shmget,
        SYS_msgget,
        SYS_semget,
        SYS_mq_open,
        SYS_add_key,
        SYS_io_uring_setup,
        452 /* fchmodat2 */,
        463 /* setxattrat */,
        466 /* removexattrat */,
    };
    enum { COUNT = sizeof refused / sizeof *refused, HEAD = 5 };
    struct sock_filter filter[HEAD + COUNT + 2];
    struct sock_fprog program = {.len = HEAD + COUNT + 2, .filter = filter};
    struct sock_filter head[HEAD] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
#if defined __x86_64__ /* its 32-bit calls have other numbers */
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_X86_64, 0, COUNT + 4),
#elif defined __aarch64__
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AUDIT_ARCH_AARCH64, 0, COUNT + 4),
#else
        BPF_STMT(BPF_MISC | BPF_TAX, 0), /* not known: nothing */
#endif
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        /* -1 is a call that strace has taken out; x32 has a bit of its own. */
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0xffffffff, COUNT + 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, COUNT + 1, 0),
    };

    memcpy(filter, head, sizeof head);
    for (int i = 0; i < COUNT; i++)
        filter[HEAD + i] = (struct sock_filter)BPF_JUMP(
            BPF_JMP | BPF_JEQ | BPF_K, (unsigned)refused[i],
            (unsigned char)(COUNT - i), 0);
    filter[HEAD + COUNT] =
        (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[HEAD + COUNT + 1] = (struct sock_filter)BPF_STMT(
        BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

/* If memory runs out this is the process to end (proc(5)). */
static void first_to_go(void)
{
    int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);

    if (fd != -1 && write(fd, "1000", 4) == -1)
        perror("confine");
    close(fd);
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
    first_to_go();
    int alone = read_only();
    few_rights(keep);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    landlock();
    if (!alone)
        few_calls();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setrlimit(RLIMIT_FSIZE, &most); /* of a file that it writes to */
    execvp(argv[first], argv + first);
    if (errno == EACCES && program != -1)
        syscall(SYS_execveat, program, "", argv + first, environ,
                AT_EMPTY_PATH);
    fprintf(stderr, "confine: %s: %s\n", argv[first], strerror(errno));
    return 127;
}
