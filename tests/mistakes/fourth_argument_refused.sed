# steps: 05 06 11 12 20
# hint: refused
# complaint: Host, port and a message are right, says the manual. I only get shown how to call it.
# the message is refused
s/argc > 4/argc > 3/
