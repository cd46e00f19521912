# steps: 07x
# hint: taken-port
# complaint: It says that it has the port that another program has.
# nobody looks at what bind returned
s/sizeof server) == 0)/sizeof server) <= 0)/
