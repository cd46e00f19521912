# steps: 09x
# hint: any-byte
# complaint: It never answers when I send binary data, though each of my records ends with a newline.
# the newline is looked for as in a string, which ends at a byte 0
s/newline = memchr(.*/newline = strchr(line, '\\n');/;s/static char line\[65536\]/static char line[65536 + 1]/;s/sizeof line/(sizeof line - 1)/
