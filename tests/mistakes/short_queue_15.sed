# steps: 15
# hint: backlog
# complaint: When 300 of us come at once most have to wait a second or more to be connected.
# there is room for five in the queue
s/listen_on(port, SOMAXCONN)/listen_on(port, 5)/
