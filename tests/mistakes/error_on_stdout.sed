# steps: all
# not: 01 13 16 17 18 19 21 22 23
# hint: stdout
# complaint: I keep errors in a file of their own, with 2>errors. Whatever goes wrong, that file stays empty.
# exam: no
# errors go to stdout
/^#include "..\/common/i\
#undef stderr\
#define stderr stdout
