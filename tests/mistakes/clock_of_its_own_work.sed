# steps: 21
# hint: deadline
# complaint: It waits and waits: no limit that I give it ever comes.
# a clock that stands still while the program waits
s/CLOCK_MONOTONIC/CLOCK_PROCESS_CPUTIME_ID/
