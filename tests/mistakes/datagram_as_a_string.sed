# steps: 10
# hint: string
# complaint: It says that one byte came from me. There were more, and the second was a zero.
# the bytes are counted with strlen
s/^    ssize_t half = received/    buffer[received] = 0;\n    received = (ssize_t)strlen(buffer);\n&/;s/#include <stdio.h>/&\n#include <string.h>/
