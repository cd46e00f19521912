# steps: 03
# hint: zero-address
# complaint: It says that the address of localhost is 0.0.0.0.
# any family of addresses is asked for, and one of IPv6 is shown as if it were IPv4
s/\.ai_family = AF_INET, //
