# steps: 13 14 13x
# hint: carry
# complaint: The longer my message, the further its checksum is above the right one, as a rule.
# a sum of 16 bits that loses the carries
s/^static unsigned long add(unsigned long sum/static unsigned long add(unsigned short sum/
