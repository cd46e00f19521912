# steps: all
# not: 01 03 16 17 18 19 21 22 23
# hint: number
# complaint: There was a blank behind the number, inside my quotes. The manual says digits only; it took it.
# sscanf takes what comes after the number
/common.h"/a\
static int scanned(const char *text, int low, int high)\
{\
    int number;\
    char rest;\
    if (text[0] < '0' || text[0] > '9' || strlen(text) > 7 ||\
        sscanf(text, "%d %c", &number, &rest) != 1)\
        return -1;\
    return number < low || number > high ? -1 : number;\
}
s/to_number(a/scanned(a/
s/^#include <stdio.h>/#include <string.h>\n&/
