# steps: 07x
# hint: first-free
# complaint: It takes the last port of the range, though the first one is free.
# it counts from LAST down to FIRST
s/int port = first;/int port = last;/;s/port == last/port == first/;s/port++/port--/
