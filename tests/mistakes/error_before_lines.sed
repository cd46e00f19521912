# steps: 04 05 06 08 09 10 11 12
# hint: order
# stderr comes before the lines that stdio holds
s/^    setvbuf(stdout.*/    setvbuf(stdout, NULL, _IOFBF, BUFSIZ);/
/^#include "..\/common\/common/i\
#define fflush(stream) 0
/^#include "..\/common\/common/a\
#undef fflush
s/^    printf(.*;$/&\n    fflush(stdout);/
