# steps: all
# not: 01
# hint: common-header
# another path to common.h
s/"..\/common\/common.h"/"common.h"/
