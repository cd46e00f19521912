# steps: 23
# hint: idle-server
# complaint: What the server tells me I see only after I have pressed Enter.
# poll waits for the keyboard alone
s/{.fd = fd, .events = unsent ? POLLIN | POLLOUT : POLLIN}/{.fd = unsent || input == -1 ? fd : -1,\n             .events = unsent ? POLLIN | POLLOUT : POLLIN}/
