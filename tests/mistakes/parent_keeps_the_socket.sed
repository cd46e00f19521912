# steps: 16
# hint: nothing-left
# complaint: After a day it says "Too many open files", though hardly anybody is there.
# the parent does not close its copy of the accepted socket
/if (close(client_fd) == -1)/,/complain/d
