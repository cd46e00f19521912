# steps: 10
# hint: lost
# there is room for any datagram
s/buffer\[1024 + 1\]/buffer[65536]/
