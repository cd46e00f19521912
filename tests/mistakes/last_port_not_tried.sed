# steps: 07x
# hint: next-port
# complaint: It says that all ports are in use, though the last one is free.
# the loop ends before LAST
s/port == last/port + 1 >= last/
