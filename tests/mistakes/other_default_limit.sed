# steps: 21
# hint: ten-seconds
# complaint: I give no limit, and it has two seconds of patience, not ten.
# another limit where none is given
s/ : 10;/ : 2;/
