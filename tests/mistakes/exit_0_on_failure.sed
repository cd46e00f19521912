# steps: 02 03 04 05 06 07 08 09 10 11 12 14
# hint: exit-0
# the failure is told, and the exit status says that all went well
/^#include "..\/common/i\
#include <stdlib.h>\
#define exit(status) exit((status) == 1 ? 0 : (status))
