# steps: 12x
# hint: strangers-believed
# complaint: Another machine answered, and it showed me that as my server's answer.
# only the port of the sender is compared, not its address
s/(from.sin_addr.s_addr != server.sin_addr.s_addr ||/(/
