# steps: 04 05 06
# hint: default-host
# another port where none is given
s/: 80;/: 8080;/
