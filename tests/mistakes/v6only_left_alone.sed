# steps: 22
# hint: v6only
# complaint: On the old server everybody got in. On the new one those without IPv6 are refused.
# whether clients of IPv4 are taken is left to the system
s/sizeof on) == -1 ||/sizeof on) == -1)/
/IPV6_V6ONLY/d
s/on = 1, off = 0/on = 1/
