# steps: 04 05 06
# hint: port-fixed
# the port is always 80
s/htons((uint16_t)port)/htons(80)/
