# steps: 06 06x
# hint: raw
# other control bytes go to the terminal
s/bytes\[i\] >= 0x20 \&\& bytes\[i\] <= 0x7e/bytes[i] != 0/
