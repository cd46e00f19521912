# steps: 05 06 06x
# hint: host-field
# Host lacks the port
s/if (port != 80)/if (port == 0)/
