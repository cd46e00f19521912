# steps: 05 06
# hint: connection-close
# the connection is kept open
s/"Connection: close\\r\\n\\r\\n"/"\\r\\n"/
