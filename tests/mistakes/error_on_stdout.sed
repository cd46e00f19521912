# steps: all
# not: 01 13
# hint: stdout
# errors go to stdout
/^#include "..\/common/i\
#undef stderr\
#define stderr stdout
