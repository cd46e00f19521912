# steps: 06 06x
# hint: as-it-comes
# a part of a line is held back
/fflush(stdout);/d
