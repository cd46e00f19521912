# steps: 12x
# hint: own-sent
# complaint: The address that it shows is not the one that my server sees.
# the connected socket is asked for its name, another one sends
s/getsockname(fd, /getsockname(probe, /
