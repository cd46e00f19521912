# steps: 13x
# hint: bad-is-good
# complaint: It says that a checksum is good of which the first half is wrong.
# only the less significant byte is compared
s/if (given != checksum)/if ((unsigned char)given != (unsigned char)checksum)/
