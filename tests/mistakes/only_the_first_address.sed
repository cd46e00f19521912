# steps: 20
# hint: each-address
# complaint: The first address of our host is that of a machine that is off. It gives up there, others go on.
# the first address alone is tried
s/a != NULL; a = a->ai_next/a != NULL; a = NULL/
