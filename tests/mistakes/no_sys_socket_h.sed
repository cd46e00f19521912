# steps: 01
# hint: missing-header
# the header of socket is not included
/^#include <sys\/socket.h>/d
