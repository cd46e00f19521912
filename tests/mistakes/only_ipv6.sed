# steps: 22
# hint: v6only
# complaint: The new machines get in, those with an address like 192.0.2.7 are refused.
# clients of IPv4 are refused
s/off = 0;/off = 1;/
