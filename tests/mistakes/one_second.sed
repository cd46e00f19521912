# steps: 11 12
# hint: no-timeout
# it gives up too soon
s/tv_sec = 2/tv_sec = 1/
