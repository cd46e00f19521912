/* show.h - bytes made visible. What step 06 teaches, for all steps that show
 * what came from a peer. */
#ifndef SHOW_H
#define SHOW_H

#include <sys/types.h>

#include <stdio.h>

#include "common.h"

/* Print LENGTH bytes much as Python prints b'...': no control code in them
 * reaches the terminal, and CR and LF can be seen. After each LF, shown as
 * \n, the line really ends. An error of stdout is left for ferror(3). */
static inline void show(const unsigned char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '\\')
            printf("\\\\");
        else if (bytes[i] == '\r')
            printf("\\r");
        else if (bytes[i] == '\n')
            printf("\\n\n");
        else if (bytes[i] == '\t')
            printf("\\t");
        else if (bytes[i] >= 0x20 && bytes[i] <= 0x7e)
            putchar(bytes[i]);
        else
            printf("\\x%02x", bytes[i]);
    }
    fflush(stdout);
}

/* Show a part of a reply, as recv has filled it in and returned N: add N to
 * TOTAL, and keep the last byte in LAST. Nothing, where N is 0 or -1. Ends the
 * program where what it shows can't be written any more. */
static inline void show_part(const unsigned char *part, ssize_t n,
                             long long *total, unsigned char *last)
{
    if (n <= 0)
        return;
    show(part, (size_t)n);
    if (ferror(stdout))
        die("Write failed");
    *total += n;
    *last = part[n - 1];
}

#endif
