/* show.h - bytes made visible. What step 06 teaches, for all steps that show
 * what came from a peer. */
#ifndef SHOW_H
#define SHOW_H

#include <stdio.h>

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

#endif
