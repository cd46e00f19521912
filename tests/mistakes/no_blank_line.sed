# steps: 05 06
# hint: blank-line
# complaint: The web server's log says that our request never came to its end.
# nothing ends the head of the request
s/close\\r\\n\\r\\n/close\\r\\n/
