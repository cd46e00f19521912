# steps: 02 03 04 05 06 07 08 09
# hint: stdout
# errors go to stdout
/^#include "..\/common/i\
#undef stderr\
#define stderr stdout
