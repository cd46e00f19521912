# steps: 07 07x 08 08x 09 10
# hint: loopback
# bound to 127.0.0.1 alone
s/INADDR_ANY)/INADDR_LOOPBACK)/
