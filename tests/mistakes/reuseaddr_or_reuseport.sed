# steps: 07 07x 08 09
# hint: shared-port
# complaint: Two of its kind can have one port at the same time, and no error tells anybody.
# SO_REUSEADDR | SO_REUSEPORT, which is SO_REUSEPORT
s/SO_REUSEADDR, &on/SO_REUSEADDR | 15, \&on/
