# steps: 04 05 06
# hint: missing-fact
# complaint: It says that it is connected, but not to which host, and not on which port.
# exam: no
# the line has none of its facts
s/"Our socket connected.*", host, ip, port)/"Our socket connected\\n")/
