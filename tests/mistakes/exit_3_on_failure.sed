# steps: all
# not: 01 13 16 17 18 19 21 22 23
# hint: exit-1
# complaint: Our scripts know status 1 as "it went wrong". With this program they meet a 3.
# exam: no
# another exit status than the one that was agreed
/^#include "..\/common/i\
#include <stdlib.h>\
#define exit(status) exit((status) == 1 ? 3 : (status))
