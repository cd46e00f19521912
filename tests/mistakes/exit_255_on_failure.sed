# steps: all
# not: 01 13 16 17 18 19 21 22 23
# hint: exit-1
# complaint: When something goes wrong it ends with 255, and our make takes that for something else.
# exam: no
# exit(-1) where a call has failed
/^#include "..\/common/i\
#include <stdlib.h>\
#define exit(status) exit((status) == 1 ? -1 : (status))
