# steps: 03 03x 04 05 06 11 12
# hint: ipv4
# any family of addresses is asked for
s/\.ai_family = AF_INET, //
