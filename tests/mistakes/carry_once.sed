# steps: 13 14 13x
# hint: carry
# the carries are added back in once only
s/while (sum > 0xffff)/if (sum > 0xffff)/
s/(unsigned)~sum & 0xffff/(unsigned)~sum \& 0xffff/
