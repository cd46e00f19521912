# steps: 15
# hint: nothing-left
# complaint: After a day it says "Too many open files", though hardly anybody is there.
# the socket of a client is never closed
/if (close(client_fd) == -1)/,/complain/d
