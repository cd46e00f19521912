# steps: 03 03x
# hint: host-fixed
# complaint: For every host that there is it shows 127.0.0.1. The one I mean is in another town.
# 127.0.0.1 is shown whatever the address
s/"The host's IP address is %s\\n", ip/"The host's IP address is 127.0.0.1\\n"/
