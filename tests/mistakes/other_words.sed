# steps: all
# not: 01 03 13 14
# hint: what
# the words for the call are not those that were agreed
s/die("\([A-Z]\)/die("error: \1/
