# steps: 01 02 03 04 05 06 07 08 09 10 11 12 13 14
# hint: stderr
# it talks on stderr though all goes well
s/^    return 0;/    fprintf(stderr, "done\\n");\n&/
