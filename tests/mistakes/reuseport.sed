# steps: 07 07x 08 09
# hint: shared-port
# SO_REUSEPORT in place of SO_REUSEADDR
s/SO_REUSEADDR, &on/15, \&on/
