# steps: 23
# hint: hoards
# complaint: The server was slow and my file long: it ate all the memory of the machine.
# all that can be read is kept until it can be sent
/common.h"/i\
#include <stdlib.h>
s/^    char typed\[4096\];/    char *typed = malloc(1 << 28);\
    int ended = 0;/
s/{.fd = unsent ? -1 : input,/{.fd = input,/
s/read(input, typed, sizeof typed)/read(input, typed + length, 4096)/
s/^            length = n > 0 ? (size_t)n : 0;/            length += n > 0 ? (size_t)n : 0;/
/^            sent = 0;/d
s/^                shutdown(fd, SHUT_WR);/                ended = 1;/
s/^        if ((ready\[1\]/        if (ended \&\& sent == length) {\
            shutdown(fd, SHUT_WR);\
            ended = 0;\
        }\
&/
