# steps: all
# hint: success
# main ends with 1 though all went well
$!N;s/return 0;\n}/return 1;\n}/;P;D
