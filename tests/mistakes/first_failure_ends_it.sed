# steps: 20
# hint: each-address
# complaint: It says that localhost is refused. Other programs reach it, at the second of its addresses.
# the first address that fails ends it
s/complain(ip, "Connect failed");/die("Connect failed");/
