# steps: 13x
# hint: hex
# complaint: It refuses what another program prints, A0 in the place of a0.
# only the small letters are digits
s/tolower((unsigned char)c)/c/
