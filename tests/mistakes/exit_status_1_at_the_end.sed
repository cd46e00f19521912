# steps: all
# not: 16 17 18 19 21 22 23
# hint: success
# complaint: All went well, it says so itself, but my script stops there as if it had failed.
# main ends with 1 though all went well
$!N;s/return 0;\n}/return 1;\n}/;P;D
