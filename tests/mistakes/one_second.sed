# steps: 11 12
# hint: long-wait
# complaint: It says that it waited for 2 seconds. By my watch it gives up after one.
# it waits one second, and says two
s/tv_sec += 2/tv_sec += 1/
