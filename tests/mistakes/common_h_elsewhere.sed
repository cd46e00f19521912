# steps: all
# not: 01 16 17 18 19 21 22 23
# hint: common-header
# complaint: none
# another path to common.h
s/"..\/common\/common.h"/"common.h"/
