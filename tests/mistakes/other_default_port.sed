# steps: 07 08 09
# hint: default-port
# another port where none is given
s/: 2347;/: 2348;/
