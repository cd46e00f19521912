# steps: 03x 04
# hint: ipv4
# complaint: The manual says that it refuses the host ::1, for that is IPv6. It does not, and goes on with it.
# any family of addresses is asked for
s/\.ai_family = AF_INET, //
