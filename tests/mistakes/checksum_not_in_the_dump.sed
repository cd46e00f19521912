# steps: 13
# hint: dump
# complaint: Among the bytes at the end of its output there is 00 00 where I look for the checksum.
# the datagram is shown without its checksum
/put16(datagram + 6, checksum);/d
