# steps: all
# not: 01 02 03 16 17 18 19 21 22 23
# hint: number
# complaint: I typed 010 and meant ten. It took 8.
# sscanf with %i takes 010 for 8 and 0x50 for 80
/common.h"/a\
static int scanned(const char *text, int low, int high)\
{\
    int number, length = 0;\
    if (text[0] < '0' || text[0] > '9' || strlen(text) > 7 ||\
        sscanf(text, "%i%n", &number, &length) != 1 || text[length] != 0)\
        return -1;\
    return number < low || number > high ? -1 : number;\
}
s/to_number(a/scanned(a/
s/^#include <stdio.h>/#include <string.h>\n&/
