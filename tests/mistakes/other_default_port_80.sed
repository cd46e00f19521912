# steps: 04 05 05x 06
# hint: default-host
# another port where none is given
s/: 80;/: 8080;/
