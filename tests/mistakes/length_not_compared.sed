# steps: 13x
# hint: length-field
# complaint: I cut off the end of a datagram, and it says that the checksum is bad, not that something is missing.
# the length field is not held against what is there
s/ || length != get16(datagram + 4)//
