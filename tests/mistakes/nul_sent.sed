# steps: 05 06 11 12
# hint: nul-sent
# the NUL that ends the string is sent
s/strlen(message);/strlen(message) + 1;/
