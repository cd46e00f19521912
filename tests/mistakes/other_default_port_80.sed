# steps: 04 05 05x 06 20
# hint: default-host
# complaint: I name a host and no port, and it tries 8080. Our web server has port 80, as all have.
# another port where none is given
s/: 80;/: 8080;/
