# steps: 07 07x 08 09
# hint: shared-port
# SO_REUSEADDR | SO_REUSEPORT, which is SO_REUSEPORT
s/SO_REUSEADDR, &on/SO_REUSEADDR | 15, \&on/
