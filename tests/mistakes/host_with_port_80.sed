# steps: 05 06 06x
# hint: host-field
# complaint: The web server's log shows :80 behind its own name for our requests. Other clients leave it out.
# Host names port 80
s/if (port != 80)/if (port != 0)/
