# steps: 10
# hint: small-buffer
# there is room for 512 bytes only
s/1024 + 1/512 + 1/
