# steps: 11 12
# hint: small-answer
# complaint: An answer of 3000 bytes ends after 1024 of them, and it does not say that there were more.
# the buffer does not hold every answer
s/buffer\[65536\]/buffer[1024]/
