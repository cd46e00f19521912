# steps: all
# not: 01 03 13 14
# hint: wrong-errno
# errno is read when another call has changed it
s/^\( *\)die("/\1close(-1), die("/
