# steps: 08 09 10
# hint: order
# complaint: In my log the error stands above the lines that were printed before it.
# stdout is let out before a call that waits, and not before an error
/^    setvbuf(stdout/d
/^#include "..\/common\/common/i\
#define fflush(stream)
/^#include "..\/common\/common/a\
#undef fflush
s/^    \(int client_fd = accept\|ssize_t received = recv\|shutdown(\)/    fflush(stdout);\n&/
