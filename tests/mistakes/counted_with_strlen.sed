# steps: 09
# hint: numbers
# complaint: A file with zero bytes comes back right, but the server's last line counts too few.
# the line tells what strlen found in the buffer, not what recv returned
s/Received %zd bytes, sent back %zd\\n", received/Received %zd bytes, sent back %zd\\n", (buffer[received < 1024 ? received : 1023] = 0, (ssize_t)strlen(buffer))/;s/#include <stdio.h>/&\n#include <string.h>/
