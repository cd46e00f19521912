# steps: 04 05 06
# hint: crash
# a null pointer instead of the address
s/memcpy(&server, found->ai_addr, sizeof server)/memcpy(\&server, (void *)8, sizeof server)/
