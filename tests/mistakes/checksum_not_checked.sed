# steps: 14
# hint: given-checksum
# complaint: I typed 12zz for the checksum, and it sent 0012 instead of telling me.
# any number is taken for a checksum
s/strlen(text) != 4 ||/strlen(text) > 9 ||/;s/"0123456789abcdefABCDEF") != 4/"0123456789abcdefABCDEF") == 0/
