# steps: 11
# hint: send-EAFNOSUPPORT
# complaint: With localhost it sends nothing, and says that the family of the address is not supported.
# any family of addresses is asked for, and a datagram to one of IPv6 is sent through IPv4
s/\.ai_family = AF_INET, //
