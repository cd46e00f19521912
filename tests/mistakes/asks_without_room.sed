# steps: 18 19
# hint: no-room
# complaint: When it has no descriptor left and clients wait, a processor is at 100 percent.
# the listening socket is asked though there is no descriptor for a client
s/ && full != time(NULL)//
