# steps: all
# not: 16 17 18 19 21 22 23
# hint: stderr
# complaint: All goes well, and still each run leaves a line in my file of errors: "done".
# it talks on stderr though all goes well
s/^    return 0;/    fprintf(stderr, "done\\n");\n&/
