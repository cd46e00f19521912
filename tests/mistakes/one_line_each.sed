# steps: 22
# hint: line-closed
# complaint: After each line I have to connect again.
# the connection is closed after the first answer
s/^            length = 0;/            return;/
