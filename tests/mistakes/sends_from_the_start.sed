# steps: 05 06
# hint: message
# complaint: A huge message to a slow server: it got the beginning twice, and the end never.
# every send begins at the start of the message
s/message + sent/message/
