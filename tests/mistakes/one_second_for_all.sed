# steps: 11x
# hint: tries-apart
# complaint: It asks, waits a second, and then asks twice at once and gives up.
# the end of the wait is worked out once, before the first try
/^        struct timespec end;/,/tv_sec += 1;/d;s/^    for (int tries = 0.*/    struct timespec end;\n    if (clock_gettime(CLOCK_MONOTONIC, \&end) == -1)\n        die("Clock_gettime failed");\n    end.tv_sec += 1;\n&/
