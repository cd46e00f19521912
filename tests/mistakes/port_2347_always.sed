# steps: 07 08 09 10 11 12 15
# hint: port-fixed
# complaint: Whatever port I name, it is 2347 that it uses.
# the port is always 2347
s/htons((uint16_t)port)/htons(2347)/
