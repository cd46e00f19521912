# steps: 02 03 04 05 06 07 08 09 10 11 12 13 14
# hint: missing-header
# common.h is not included
/"..\/common\/common.h"/d
