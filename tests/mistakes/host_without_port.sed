# steps: 05 06 06x 20
# hint: host-field
# complaint: Our web server on port 8080 says that our request names its host, but not its port.
# Host lacks the port
s/if (port != 80)/if (port == 0)/
