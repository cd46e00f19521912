# steps: all
# not: 01 16 17 18 19 21 22 23
# hint: crash
# complaint: On my screen all its lines are right, and behind them my shell says "Segmentation fault".
# exam: no
# it crashes when all is done
s/^    return 0;/    volatile int *nothing = 0;\n    *nothing = 1;\n&/
