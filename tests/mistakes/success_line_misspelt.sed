# steps: 01 02 03 04 05
# hint: lines
# one of the lines is not as agreed
s/ created/ is created/;s/Socket Created/Socket created/;s/IP address is/address is/
