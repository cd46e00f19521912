# steps: 07 07x 08 09
# hint: shared-port
# complaint: It can't take over the port of our old server for a minute; beside one of its own kind it can.
# exam: no
# SO_REUSEPORT in place of SO_REUSEADDR
s/SO_REUSEADDR, &on/15, \&on/
