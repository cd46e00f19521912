# steps: 10
# hint: small-buffer
# complaint: It says that the rest of my 600 bytes was lost. The manual promises room for 1024.
# there is room for 512 bytes only
s/1024 + 1/512 + 1/
