# steps: all
# not: 01 03 13 14 16 17 18 19 21 22 23
# hint: descriptor-0
# complaint: When I start it with its input closed (<&-), it says that it gets no socket.
# 0 is taken for a failure
s/fd == -1)/fd <= 0)/
