# steps: 06x
# hint: one-byte-more
# complaint: The end of the page is missing, and it says that all is there.
# the head is counted as part of the length
s/^        total++;/&\n        if (in_head \&\& left > 0)\n            left--;/
