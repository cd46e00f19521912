# steps: 12x
# hint: strangers-time
# complaint: As long as somebody writes to it, it does not give up.
# the two seconds begin anew with each stranger
s/^            strangers++;/&\n            if (clock_gettime(CLOCK_MONOTONIC, \&end) == -1)\n                die("Clock_gettime failed");\n            end.tv_sec += 2;/
