# steps: 03 03x 04 05 06 20 21
# hint: default-host
# complaint: Called with no argument it asks my own machine, not www.google.com.
# another host where none is given
s/: "www.google.com"/: "localhost"/
