/* common.h - report an error and leave, or go on; refuse a wrong argument. */
#ifndef COMMON_H
#define COMMON_H
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Print "WHAT. Error code: CODE, Error message: TEXT" on stderr, exit 1.
 * stdout first, so that what was printed before comes out before. */
_Noreturn static inline void die_with(const char *what, int code,
                                      const char *text)
{
    fflush(stdout);
    fprintf(stderr, "%s. Error code: %d, Error message: %s\n", what, code,
            text);
    exit(1);
}

/* For a call that failed and set errno: errno(3), strerror(3). */
_Noreturn static inline void die(const char *what)
{
    int code = errno;
    die_with(what, code, strerror(code));
}

/* For getaddrinfo, which returns its error: STATUS is what it returned.
 * EAI_SYSTEM means "look at errno" (gai_strerror(3)). */
_Noreturn static inline void die_lookup(const char *what, int status)
{
    if (status == EAI_SYSTEM)
        die(what);
    die_with(what, status, gai_strerror(status));
}

/* For a call that failed for WHO alone, while the program goes on: print
 * "WHO: WHAT. Error code: CODE, Error message: TEXT" on stderr. */
static inline void complain(const char *who, const char *what)
{
    int code = errno;
    fflush(stdout);
    fprintf(stderr, "%s: %s. Error code: %d, Error message: %s\n", who, what,
            code, strerror(code));
}

/* For wrong arguments: print "usage: PROGRAM ARGUMENTS" on stderr, exit 2. */
_Noreturn static inline void usage(const char *program, const char *arguments)
{
    fprintf(stderr, "usage: %s %s\n", program, arguments);
    exit(2);
}

/* TEXT as a decimal number from LOW to HIGH (at most 65535), or -1 if it is
 * anything else: strtol(3) would let " 80" and "+80" pass. */
static inline int to_number(const char *text, int low, int high)
{
    int number = 0;
    if (*text == '\0')
        return -1;
    for (const char *c = text; *c != '\0'; c++) {
        if (*c < '0' || *c > '9' || number > high)
            return -1;
        number = 10 * number + (*c - '0');
    }
    return number < low || number > high ? -1 : number;
}

#endif
