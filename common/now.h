/* now.h - the time on a clock that nobody sets. What step 11 teaches, for the
 * clients with a deadline. */
#ifndef NOW_H
#define NOW_H

#include <time.h>

#include "common.h"

/* Return the milliseconds since some start, which is always the same while the
 * machine runs: clock_gettime(2). */
static inline long long now(void)
{
    struct timespec time;

    if (clock_gettime(CLOCK_MONOTONIC, &time) == -1)
        die("Clock_gettime failed");
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

#endif
