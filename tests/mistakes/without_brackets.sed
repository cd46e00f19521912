# steps: 20 21
# hint: brackets
# complaint: Our web server says "Bad Request" when I name it by its IPv6 address.
# an address of IPv6 without brackets
s/"\[%.\*s\]"/"%.*s"/
