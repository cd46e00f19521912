# steps: 13
# hint: dump
# the datagram is shown without its checksum
/put16(datagram + 6, checksum);/d
