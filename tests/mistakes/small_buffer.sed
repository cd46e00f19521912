# steps: 09
# hint: small-buffer
# there is room for 512 bytes only
s/buffer\[1024\]/buffer[512]/
