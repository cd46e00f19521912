# steps: 09x
# hint: newline-counted
# complaint: It counts one byte less than wc -c.
# the newline is not counted
s/(newline - line) + 1;/(newline - line);/
