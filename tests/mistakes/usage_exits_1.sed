# steps: all
# not: 01 16 17 18 19 21 22 23
# hint: exit-2
# complaint: My script tells "failed" (1) from "called wrongly" (2). From this program it only ever gets 1.
# exam: no
# the usage with the exit status of a failure
/^#include "..\/common/i\
#include <stdlib.h>\
#define exit(status) exit(1)
