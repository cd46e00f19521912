# steps: all
# not: 01
# hint: missing-header
# common.h is not included
/"..\/common\/common.h"/d
