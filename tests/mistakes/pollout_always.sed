# steps: 18 19
# hint: spins
# complaint: As soon as one client is there, and even if that is silent, a processor is at 100 percent.
# it waits for room to send though it has nothing to send
s/c->state == SENDING ? \(E*\)POLLOUT : E*POLLIN/\1POLLIN | \1POLLOUT/
