# steps: 06x
# hint: cut-off
# complaint: Of a very long file it gets a few bytes, and says that all is there.
# the length is kept in an int
s/atoll(digits);/atoi(digits) \& 0xffffffff;/;s/? -2 : /? -2 : (int)/;s/atoi(digits) \& 0xffffffff/atoll(digits)/
