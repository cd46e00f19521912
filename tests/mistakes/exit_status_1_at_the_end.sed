# steps: 01 02 03 04 05 06 07 08 09 10 11 12 13 14
# hint: success
# main ends with 1 though all went well
$!N;s/return 0;\n}/return 1;\n}/;P;D
