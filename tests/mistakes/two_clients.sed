# steps: 08x
# hint: three-clients
# complaint: The third one always gets "Connection refused".
# it counts to two
s/served < 3/served < 2/
