# steps: 02 04
# hint: socket-EINVAL
# complaint: No socket at all, it says, for the type is not supported.
# the type and the protocol have changed places
s/socket(AF_INET, SOCK_STREAM, \([a-z0-9]*\))/socket(AF_INET, \1, SOCK_STREAM)/
