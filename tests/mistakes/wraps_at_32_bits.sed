# steps: all
# not: 01 03 16 17 18 19 21 22 23
# hint: number
# complaint: I typed 4294967313 by mistake. It took it for 17.
# digits are added up in 32 bits: 4294967376 is 80
/common.h"/a\
static int wrapping(const char *text, long low, long high)\
{\
    unsigned number = 0;\
    if (*text == 0 || strspn(text, "0123456789") != strlen(text))\
        return -1;\
    while (*text != 0)\
        number = 10 * number + (unsigned)(*text++ - '0');\
    return number < low || number > high ? -1 : (int)number;\
}
s/to_number(a/wrapping(a/
s/^#include <stdio.h>/#include <string.h>\n&/
