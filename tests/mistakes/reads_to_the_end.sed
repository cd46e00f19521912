# steps: 09x
# hint: line-is-whole
# complaint: The answer comes only when I have closed my side.
# it receives until the client ends, as step 06 does
s/while (newline == NULL && received/while (received/;s/newline = memchr(/if (newline == NULL)\n            newline = memchr(/
