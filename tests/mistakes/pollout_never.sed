# steps: 18 19
# hint: pollout
# complaint: A client that reads late never gets its half. Those that read at once do.
# what found no room is to be sent when the client sends something
s/c->state == SENDING ? \(E*\)POLLOUT : E*POLLIN/\1POLLIN/
