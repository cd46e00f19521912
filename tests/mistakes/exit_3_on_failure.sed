# steps: 02 03 04 05 06 07 08 09 10 11 12 14
# hint: exit-1
# another exit status than the one that was agreed
/^#include "..\/common/i\
#include <stdlib.h>\
#define exit(status) exit((status) == 1 ? 3 : (status))
