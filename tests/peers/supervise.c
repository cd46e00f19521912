/* supervise.c - run a program that may hang, print without end or leave
 * children behind, and outlive it.
 *
 *   supervise SECONDS COMMAND [ARGUMENT...]
 *
 * COMMAND gets a session of its own, no terminal, and no descriptor above 2.
 * When it has ended, or SECONDS are over, or SIGTERM, SIGINT or SIGHUP came,
 * whatever it has started is killed, whoever its parent is by then (prctl(2),
 * PR_SET_CHILD_SUBREAPER).
 *
 * Ends with COMMAND's status, 128 and the number of the signal that ended it,
 * 124 where SECONDS were over, 123 where it has used the processor for 0.2
 * seconds or more, 125 where it ended and left a process behind, 127 where it
 * can't be run, 2 for wrong arguments. */
#define _GNU_SOURCE /* Linux: prctl, close_range */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void run(char *argv[])
{
    sigset_t none;

    setsid(); /* so that it has no terminal to write to, or to read from */
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGINT, SIG_DFL);  /* a shell ignores both for what runs in its */
    signal(SIGQUIT, SIG_DFL); /* background */
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int fd = 3; fd < 1024; fd++)
        close(fd);
    execvp(argv[0], argv);
    fprintf(stderr, "supervise: %s: %s\n", argv[0], strerror(errno));
    _exit(127);
}

/* Wait for one of SIGNALS until END. Returns its number, or 0 when END is over.
 */
static int next_signal(const sigset_t *signals, struct timespec end)
{
    struct timespec now, left;

    for (;;) {
        clock_gettime(CLOCK_MONOTONIC, &now);
        left.tv_sec = end.tv_sec - now.tv_sec;
        left.tv_nsec = end.tv_nsec - now.tv_nsec;
        if (left.tv_nsec < 0) {
            left.tv_sec--;
            left.tv_nsec += 1000000000;
        }
        if (left.tv_sec < 0)
            return 0;
        int signal = sigtimedwait(signals, NULL, &left);
        if (signal > 0)
            return signal;
        if (errno == EAGAIN)
            return 0;
    }
}

/* Collect the children that have ended; MAIN's wait status goes to *STATUS and
 * 1 to *ENDED. Returns whether there are others that have not. */
static int collect(pid_t main, int *status, int *ended)
{
    for (;;) {
        int s;
        pid_t pid = waitpid(-1, &s, WNOHANG);
        if (pid == main) {
            *status = s;
            *ended = 1;
        }
        if (pid == 0)
            return 1;
        if (pid == -1)
            return 0;
    }
}

/* Kill all children, and those that become ours because their parent dies. */
static void kill_all(pid_t group)
{
    char path[64];

    snprintf(path, sizeof path, "/proc/self/task/%ld/children", (long)getpid());
    do {
        FILE *children = fopen(path, "r");
        long pid;
        kill(-group, SIGKILL);
        while (children != NULL && fscanf(children, "%ld", &pid) == 1)
            kill((pid_t)pid, SIGKILL);
        if (children != NULL)
            fclose(children);
        while (waitpid(-1, NULL, WNOHANG) > 0)
            ; /* not the whole list again for each of thousands */
    } while (waitpid(-1, NULL, 0) != -1);
}

/* How long our children have used the processor. */
static double seconds_used(void)
{
    struct rusage used;

    getrusage(RUSAGE_CHILDREN, &used);
    return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

int main(int argc, char *argv[])
{
    char *rest = "";
    double seconds = argc > 2 ? strtod(argv[1], &rest) : 0;
    struct timespec end;
    sigset_t signals;
    int status = 0, ended = 0, left = 0, signal = SIGCHLD;

    if (argc < 3 || seconds <= 0 || *rest != '\0') {
        fprintf(stderr, "usage: supervise SECONDS COMMAND [ARGUMENT...]\n");
        return 2;
    }
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    sigprocmask(SIG_BLOCK, &signals, NULL);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += (time_t)seconds;
    pid_t pid = fork();
    if (pid == 0)
        run(argv + 2);
    if (pid == -1) {
        perror("supervise");
        return 127;
    }
    while (signal == SIGCHLD && !ended) {
        signal = next_signal(&signals, end);
        left = collect(pid, &status, &ended);
    }
    if (ended) { /* a child that is about to end may take a moment */
        clock_gettime(CLOCK_MONOTONIC, &end);
        end.tv_sec++;
        while (left && next_signal(&signals, end) == SIGCHLD)
            left = collect(pid, &status, &ended);
    }
    kill_all(pid);
    if (!ended && signal != 0)
        return 128 + signal;
    if (!ended)
        return seconds_used() < 0.2 ? 124 : 123;
    if (left)
        return 125;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
