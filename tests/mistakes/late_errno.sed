# steps: all
# not: 01 03 13 14 16 17 18 19 20 21 22 23
# hint: wrong-errno
# complaint: For nearly everything that goes wrong it gives one reason: "Bad file descriptor".
# errno is read when another call has changed it
s/^\( *\)die("/\1close(-1), die("/
