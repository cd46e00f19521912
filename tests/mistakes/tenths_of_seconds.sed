# steps: 21
# hint: deadline
# complaint: I give it ten seconds, and it gives up after one.
# the limit is a tenth of what it should be
s/seconds \* 1000LL/seconds * 100LL/
