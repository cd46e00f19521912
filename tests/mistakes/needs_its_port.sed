# steps: 07 08 09
# hint: refused
# complaint: It does not run without a port, though it is said to know one.
# the port must be given
s/argc > 2 ||/argc != 2 ||/
