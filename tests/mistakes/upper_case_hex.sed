# steps: 06
# hint: escape
# complaint: My script looks for \xc3 in what it shows of a reply, and meets \xC3.
# hex digits are upper case
s/x%02x/x%02X/
