# steps: 02 04 05 06 07 08 09 10 11 12
# hint: wrong-errno
# errno is read when another call has changed it
s/^\( *\)die("/\1close(-1), die("/
