# steps: 14
# hint: given-checksum
# complaint: I asked for a wrong checksum, 1234, to see what becomes of it. It always sends the right one.
# the checksum that was given is not used
s/if (argc == 7)/if (argc == 8)/
