# steps: all
# hint: left-behind
# a child that waits for ever is left behind
s/^    return 0;/    if (fork() == 0)\n        for (;;)\n            pause();\n&/
s/^#include <stdio.h>/&\n#include <unistd.h>/
