# steps: all
# not: 01 13 16 17 18 19 21 22 23
# hint: exit-0
# complaint: It told me of an error, and what I had put behind it with && ran all the same.
# exam: no
# the failure is told, and the exit status says that all went well
/^#include "..\/common/i\
#include <stdlib.h>\
#define exit(status) exit((status) == 1 ? 0 : (status))
