# steps: 02 03 04 05 06 07 08 09 10 11 12
# hint: no-reason
# it says what failed, and not why
s/die\(_lookup\)*(\("[^"]*"\).*);/{ fprintf(stderr, "%s\\n", \2); exit(1); }/
