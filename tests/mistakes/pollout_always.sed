# steps: 18
# hint: spins
# complaint: As soon as one client is there, and even if that is silent, a processor is at 100 percent.
# it waits for room to send though it has nothing to send
s/c->state == SENDING ? POLLOUT : POLLIN/POLLIN | POLLOUT/
