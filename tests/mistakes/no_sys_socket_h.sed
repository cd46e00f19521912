# steps: 01
# hint: missing-header
# complaint: none
# the header of socket is not included
/^#include <sys\/socket.h>/d
