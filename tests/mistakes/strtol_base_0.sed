# steps: all
# not: 01 03 16 17 18 19 21 22 23
# hint: number
# complaint: I typed 0x11. That is not decimal, says the manual, but it took it for 17.
# strtol with base 0: 010 is 8, and 0x50 is 80
/common.h"/a\
static int to_long(const char *text, long low, long high)\
{\
    char *end;\
    if (strspn(text, " \\t\\n+-") > 0)\
        return -1;\
    long number = strtol(text, &end, 0);\
    return end == text || *end != 0 || number < low || number > high ? -1 : (int)number;\
}
s/to_number(a/to_long(a/
s/^#include <stdio.h>/#include <string.h>\n&/
