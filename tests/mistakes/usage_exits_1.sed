# steps: 02 03 04 05 06 07 08 09 10 11 12 13 14
# hint: exit-2
# the usage with the exit status of a failure
/^#include "..\/common/i\
#include <stdlib.h>\
#define exit(status) exit(1)
