# steps: 04
# hint: refused
# complaint: Without a port it tells me how to call it. I thought that 80 was understood.
# both arguments must be given, and the usage has the status of a failure
s/argc > 3 ||/argc != 3 ||/;/^#include "..\/common/i\
#include <stdlib.h>\
#define exit(status) exit(1)
