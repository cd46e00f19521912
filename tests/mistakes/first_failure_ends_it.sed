# steps: 20
# hint: each-address
# complaint: localhost is refused, says one line, and it does not say at which of its addresses.
# the first address that fails ends it
s/complain(ip, "Connect failed");/die("Connect failed");/
