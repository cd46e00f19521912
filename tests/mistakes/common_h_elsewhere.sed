# steps: all
# not: 01
# hint: common-header
# complaint: none
# another path to common.h
s/"..\/common\/common.h"/"common.h"/
