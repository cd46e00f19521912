# steps: 05 06
# hint: blank-line
# nothing ends the head of the request
s/close\\r\\n\\r\\n/close\\r\\n/
