# steps: 13 13x
# hint: zero
# a checksum of 0 goes out as 0
s/if (checksum == 0)/if (checksum == 0x10000)/
