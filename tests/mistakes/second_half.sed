# steps: 09
# hint: second-half
# the second half comes back
s/buffer + sent,/buffer + received - half + sent,/
