# steps: all
# hint: stderr
# it talks on stderr though all goes well
s/^    return 0;/    fprintf(stderr, "done\\n");\n&/
