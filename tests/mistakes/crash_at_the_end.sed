# steps: 02 03 04 05 06 07 08 09 10 11 12 13 14
# hint: crash
# it crashes when all is done
s/^    return 0;/    volatile int *nothing = 0;\n    *nothing = 1;\n&/
