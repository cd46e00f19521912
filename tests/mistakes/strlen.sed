# steps: 09
# hint: string
# complaint: I send a file that begins with a zero byte, and nothing at all comes back.
# the bytes are taken for a string
s/= received \/ 2/= (buffer[received < 1024 ? received : 1023] = 0, (ssize_t)strlen(buffer) \/ 2)/;s/#include <stdio.h>/&\n#include <string.h>/
