# steps: 03 03x 04 05 06
# hint: default-host
# another host where none is given
s/: "www.google.com"/: "localhost"/
