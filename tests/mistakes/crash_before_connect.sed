# steps: 04 05 06
# hint: crash
# complaint: For a host that there is it dies with "Segmentation fault". For one that there is not it says so.
# exam: no
# a null pointer instead of the address
s/memcpy(&server, found->ai_addr, sizeof server)/memcpy(\&server, (void *)8, sizeof server)/
