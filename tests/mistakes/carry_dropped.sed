# steps: 13 14 13x
# hint: carry
# the carries are thrown away
s/sum = (sum >> 16) + (sum & 0xffff);/sum \&= 0xffff;/
