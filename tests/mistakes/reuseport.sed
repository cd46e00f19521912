# steps: 07 08 09
# hint: shared-port
# SO_REUSEPORT in place of SO_REUSEADDR
s/SO_REUSEADDR, &on/15, \&on/
