# steps: 08x
# hint: short-queue
# complaint: When we all come at once some of us have to wait a second.
# there is room for one in the queue
s/listen(fd, 5)/listen(fd, 0)/
