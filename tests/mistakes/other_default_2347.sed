# steps: 11 12
# hint: default-2347
# another port where none is given
s/: 2347;/: 80;/
