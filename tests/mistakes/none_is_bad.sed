# steps: 13x
# hint: none-made
# complaint: The datagrams of an old machine, which makes no checksums, are all bad.
# a checksum of 0 is compared like any other
/if (given == 0)/,/^    }/d
