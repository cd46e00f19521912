# steps: 07 08 09 10
# hint: default-port
# complaint: I name no port, and it takes 2348. The manual says another one, and so do all our clients.
# another port where none is given
s/: 2347;/: 2348;/
