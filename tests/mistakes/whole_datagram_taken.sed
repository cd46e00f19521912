# steps: 10
# hint: lost
# complaint: I send 2000 bytes and get 1000 back. It takes 1024 at most, says the manual, so 512 are right.
# there is room for any datagram
s/buffer\[1024 + 1\]/buffer[65536]/
