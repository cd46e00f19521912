# steps: 04 05 06
# hint: port-fixed
# complaint: It says that it is connected on port 8080, but the connection is in the log of the server on 80.
# the port is always 80
s/htons((uint16_t)port)/htons(80)/
