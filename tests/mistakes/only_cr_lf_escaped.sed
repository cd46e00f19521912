# steps: 06 06x
# hint: raw
# complaint: Line ends I can see, but a reply has turned the letters in my terminal red.
# other control bytes go to the terminal
s/bytes\[i\] >= 0x20 \&\& bytes\[i\] <= 0x7e/bytes[i] != 0/
