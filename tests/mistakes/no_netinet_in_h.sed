# steps: 07 08 09 10
# hint: missing-header
# complaint: none
# the header of struct sockaddr_in is not included
/^#include <\(netinet\/in\|arpa\/inet\).h>/d
/common.h"/c\
#define die(what) return 1\
#define usage(program, arguments) return 2\
#define to_number(text, low, high) 0
