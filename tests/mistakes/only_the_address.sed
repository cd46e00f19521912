# steps: 12x
# hint: strangers-believed
# complaint: Another program on the server's machine answered, and it showed me that as my server's answer.
# only the address of the sender is compared, not its port
/(from.sin_addr.s_addr != server/{s/ ||$/)) {/;n;d}
