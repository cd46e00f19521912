# steps: 05 06 06x
# hint: host-field
# Host names port 80
s/if (port != 80)/if (port != 0)/
