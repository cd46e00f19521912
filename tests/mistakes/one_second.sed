# steps: 11 12
# hint: long-wait
# it waits one second, and says two
s/tv_sec += 2/tv_sec += 1/
