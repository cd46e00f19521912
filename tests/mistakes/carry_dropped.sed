# steps: 13 14 13x
# hint: carry
# complaint: For "hello world" from port 4000 to 2347 on this machine I get 572c by hand. It says 572f.
# the carries are thrown away
s/sum = (sum >> 16) + (sum & 0xffff);/sum \&= 0xffff;/
