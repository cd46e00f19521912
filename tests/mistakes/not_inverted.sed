# steps: 13 14 13x
# hint: not-inverted
# complaint: Time and again its checksum and the right one add up to ffff.
# the sum is not inverted
s/(unsigned)~sum & 0xffff/(unsigned)sum/
