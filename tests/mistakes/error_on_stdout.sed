# steps: 02 03 04 05 06 07 08 09 10 11 12 14
# hint: stdout
# errors go to stdout
/^#include "..\/common/i\
#undef stderr\
#define stderr stdout
