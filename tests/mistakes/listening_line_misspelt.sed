# steps: 08 09
# hint: lines
# complaint: My script waits for "server socket listening" before it starts a client. It waits for ever.
# a word in the line that says that it listens
s/"server socket listening/"Server socket is listening/
