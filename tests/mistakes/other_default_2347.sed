# steps: 11 12
# hint: default-2347
# complaint: I name no port, and it sends to 80. In the manual it is 2347.
# another port where none is given
s/: 2347;/: 80;/
