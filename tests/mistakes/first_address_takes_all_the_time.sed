# steps: 21
# hint: share
# complaint: One of our two machines is off. It waits for that one until its time is over, and never asks the other.
# an address may have all the time that is left
s/(end - t) \/ left--/(end - t)/
