# steps: all
# not: 01
# hint: exit-2
# the usage with the exit status of a failure
/^#include "..\/common/i\
#include <stdlib.h>\
#define exit(status) exit(1)
