# steps: 05 06 11 12
# hint: nul-sent
# complaint: I send 5 letters. The server says that 6 bytes came.
# the NUL that ends the string is sent
s/strlen(message);/strlen(message) + 1;/
