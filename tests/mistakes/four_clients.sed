# steps: 08x
# hint: three-clients
# complaint: Three have been served, and it does not end.
# it counts to four
s/served < 3/served <= 3/
