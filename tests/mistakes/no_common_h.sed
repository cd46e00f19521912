# steps: all
# not: 01
# hint: missing-header
# complaint: none
# common.h is not included
/"..\/common\/common.h"/d
