# steps: all
# not: 16 17 18 19 21 22 23
# hint: left-behind
# complaint: My list of processes is longer by one after each run, and none of them ever ends.
# a child that waits for ever is left behind
s/^    return 0;/    if (fork() == 0)\n        for (;;)\n            pause();\n&/
s/^#include <stdio.h>/&\n#include <unistd.h>/
