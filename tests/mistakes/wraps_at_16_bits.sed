# steps: all
# not: 01 02 03 16 17 18 19 21 22 23
# hint: number
# complaint: 131152 is no port. It did not say so, but went for port 80.
# digits are added up in 16 bits: 65616 is 80
/common.h"/a\
static int wrapping(const char *text, int low)\
{\
    unsigned short number = 0;\
    if (*text == 0 || strspn(text, "0123456789") != strlen(text))\
        return -1;\
    while (*text != 0)\
        number = (unsigned short)(10 * number + (*text++ - '0'));\
    return number < low ? -1 : number;\
}
s/to_number(\(argv[^,]*\), \([0-9]*\), [0-9]*/wrapping(\1, \2/
s/^#include <stdio.h>/#include <string.h>\n&/
