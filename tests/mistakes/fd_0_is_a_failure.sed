# steps: all
# not: 01 03 13 14
# hint: descriptor-0
# 0 is taken for a failure
s/fd == -1)/fd <= 0)/
