# steps: 09
# hint: half
# complaint: A very slow client got the first bytes of its half a second time, in place of the last ones.
# every send begins at the start of the buffer
s/buffer + sent,/buffer,/
