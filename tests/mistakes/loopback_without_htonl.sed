# steps: 07 08 09 10
# hint: bind-EADDRNOTAVAIL
# complaint: It never starts: "Cannot assign requested address", on whatever port.
# INADDR_LOOPBACK in the order of the machine
s/htonl(INADDR_ANY)/INADDR_LOOPBACK/
