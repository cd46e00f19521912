# steps: 13 13x
# hint: zero
# complaint: Where the sum comes out so, it shows a checksum of 0. My book says that ffff is written then.
# a checksum of 0 goes out as 0
s/if (checksum == 0)/if (checksum == 0x10000)/
