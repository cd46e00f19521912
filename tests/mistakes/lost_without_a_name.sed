# steps: 15
# hint: client-told
# complaint: It says "Receive failed", and nobody knows whose connection that was.
# the line does not say which client it is about
s/complain(name, "\(Receive\|Send\) failed");/fprintf(stderr, "\1 failed. Error code: %d, Error message: %s\\n", errno, strerror(errno));/;s/^#include <stdio.h>/&\n#include <string.h>/
