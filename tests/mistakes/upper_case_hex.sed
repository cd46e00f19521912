# steps: 06
# hint: escape
# hex digits are upper case
s/x%02x/x%02X/
