# steps: all
# not: 01 13
# hint: exit-1
# another exit status than the one that was agreed
/^#include "..\/common/i\
#include <stdlib.h>\
#define exit(status) exit((status) == 1 ? 3 : (status))
