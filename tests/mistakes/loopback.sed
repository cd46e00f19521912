# steps: 07 07x 08 08x 09 10 15
# hint: loopback
# complaint: No other computer gets through to it, whichever of this machine's addresses we try.
# bound to 127.0.0.1 alone
s/INADDR_ANY)/INADDR_LOOPBACK)/
