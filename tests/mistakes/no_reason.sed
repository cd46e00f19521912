# steps: all
# not: 01 13 14 16 17 18 19 21 22 23
# hint: no-reason
# complaint: It says that something failed, but no number and no reason why.
# it says what failed, and not why
s/die\(_lookup\)*(\("[^"]*"\).*);/{ fprintf(stderr, "%s\\n", \2); exit(1); }/
