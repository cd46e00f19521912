# steps: 11 12
# hint: small-answer
# the buffer does not hold every answer
s/buffer\[65536\]/buffer[1024]/
