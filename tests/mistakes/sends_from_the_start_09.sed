# steps: 09
# hint: half
# every send begins at the start of the buffer
s/buffer + sent,/buffer,/
