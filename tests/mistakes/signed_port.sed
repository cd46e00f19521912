# steps: 07 08
# hint: signed-port
# complaint: Some ports have a minus in front, such as -20162.
# a port is printed as a short, which is negative from 32768 on
s/ntohs(\(server\|client\).sin_port))/(short)&/
