# steps: 05 06
# hint: connection-close
# complaint: The web server's people ask why our request does not tell them to hang up after the page.
# the connection is kept open
s/"Connection: close\\r\\n\\r\\n"/"\\r\\n"/
