# steps: 14
# hint: given-checksum
# the checksum that was given is not used
s/if (argc == 7)/if (argc == 8)/
