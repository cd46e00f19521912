# steps: all
# not: 01 03 16 17 18 19 21 22 23
# hint: number
# complaint: I leant on the keyboard: 18446744073709551633. It took that for 17.
# digits are added up in 64 bits: 18446744073709551696 is 80
/common.h"/a\
static int wrapping(const char *text, long low, long high)\
{\
    unsigned long number = 0;\
    if (*text == 0 || strspn(text, "0123456789") != strlen(text))\
        return -1;\
    while (*text != 0)\
        number = 10 * number + (unsigned long)(*text++ - '0');\
    return (long)number < low || number > (unsigned long)high ? -1 : (int)number;\
}
s/to_number(a/wrapping(a/
s/^#include <stdio.h>/#include <string.h>\n&/
