# steps: all
# not: 01 06 11 12 15 16 17 18 19 20 21 22 23
# hint: missing-header
# complaint: none
# common.h is not included
/"..\/common\/common.h"/d
