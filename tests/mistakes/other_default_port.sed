# steps: 07 08 09 10
# hint: default-port
# another port where none is given
s/: 2347;/: 2348;/
