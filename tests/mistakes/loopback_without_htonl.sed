# steps: 07 08 09 10
# hint: bind-EADDRNOTAVAIL
# INADDR_LOOPBACK in the order of the machine
s/htonl(INADDR_ANY)/INADDR_LOOPBACK/
