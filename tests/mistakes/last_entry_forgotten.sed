# steps: 03x
# hint: all-addresses
# complaint: My own computer has no address at all, and another one has one too few.
# the loop ends at the last entry, not after it
s/one != NULL;/one->ai_next != NULL;/
