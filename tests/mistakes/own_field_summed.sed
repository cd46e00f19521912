# steps: 13x
# hint: own-field
# complaint: Whatever datagram I give it, none is good.
# the checksum that came is added up with the rest
/datagram\[6\] = datagram\[7\] = 0;/d
