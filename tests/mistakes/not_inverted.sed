# steps: 13 14 13x
# hint: not-inverted
# the sum is not inverted
s/(unsigned)~sum & 0xffff/(unsigned)sum/
