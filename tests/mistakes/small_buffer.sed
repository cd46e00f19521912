# steps: 09 15
# hint: small-buffer
# complaint: I send 1000 bytes. It says that 512 came, and sends 256 back.
# there is room for 512 bytes only
s/buffer\[1024\]/buffer[512]/
