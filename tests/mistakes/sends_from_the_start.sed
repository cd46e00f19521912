# steps: 05 06
# hint: message
# every send begins at the start of the message
s/message + sent/message/
