# steps: 01 02 03 04 05
# hint: lines
# complaint: My script compares its lines with the manual's, letter by letter. One of them differs.
# exam: no
# one of the lines is not as agreed
s/ created/ is created/;s/Socket Created/Socket created/;s/IP address is/address is/
