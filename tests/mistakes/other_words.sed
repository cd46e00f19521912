# steps: 02 04 05 06 07 08 09 10 11 12
# hint: what
# the words for the call are not those that were agreed
s/die("\([A-Z]\)/die("error: \1/
