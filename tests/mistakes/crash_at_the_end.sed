# steps: all
# not: 01
# hint: crash
# it crashes when all is done
s/^    return 0;/    volatile int *nothing = 0;\n    *nothing = 1;\n&/
