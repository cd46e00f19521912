# steps: 02 04 05 06 07 08 09 10 11 12
# hint: descriptor-0
# 0 is taken for a failure
s/fd == -1)/fd <= 0)/
