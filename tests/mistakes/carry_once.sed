# steps: 13 14 13x
# hint: carry
# complaint: Nearly all its checksums are right, but now and then one is too high by 1.
# the carries are added back in once only
s/while (sum > 0xffff)/if (sum > 0xffff)/
s/(unsigned)~sum & 0xffff/(unsigned)~sum \& 0xffff/
