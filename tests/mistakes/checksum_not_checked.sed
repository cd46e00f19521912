# steps: 14
# hint: given-checksum
# any number is taken for a checksum
s/strlen(text) != 4 ||/strlen(text) > 9 ||/;s/"0123456789abcdefABCDEF") != 4/"0123456789abcdefABCDEF") == 0/
