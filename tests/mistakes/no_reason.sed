# steps: all
# not: 01 13 14
# hint: no-reason
# it says what failed, and not why
s/die\(_lookup\)*(\("[^"]*"\).*);/{ fprintf(stderr, "%s\\n", \2); exit(1); }/
