# steps: 11 12
# hint: long-wait
# complaint: It says "No answer within 2 seconds", but by my watch it takes three.
# it waits three seconds, and says two
s/tv_sec += 2/tv_sec += 3/
