# steps: 14
# hint: zero
# complaint: Now and then a datagram leaves with checksum 0000, as if I had wanted none.
# a checksum of 0 goes out as 0
s/sum == 0xffff ? 0xffff : //
