# steps: 14
# hint: zero
# a checksum of 0 goes out as 0
s/sum == 0xffff ? 0xffff : //
