# steps: 07x
# hint: range
# complaint: From 2348 to 2347 it binds a port too.
# LAST may be below FIRST
s/ last < first)/ last == -1)/
