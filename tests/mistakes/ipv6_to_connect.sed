# steps: 05 06 12
# hint: connect-EAFNOSUPPORT
# complaint: With 127.0.0.1 it works. With localhost it says that the address is 0.0.0.0, and fails.
# any family of addresses is asked for, and one of IPv6 goes to a socket of IPv4
s/\.ai_family = AF_INET, //
