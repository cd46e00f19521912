# steps: all
# not: 01 03 16 17 18 19 21 22 23
# hint: number
# complaint: My script put a blank in front of the number. It should be refused, and it is not.
# strtol, with a look at what comes after: blanks, tabs and newlines before pass
/common.h"/a\
static int to_long(const char *text, long low, long high)\
{\
    char *end;\
    long number = strtol(text, &end, 10);\
    return end == text || *end != 0 || number < low || number > high ? -1 : (int)number;\
}
s/to_number(a/to_long(a/
