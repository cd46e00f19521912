# steps: 11
# hint: answer
# complaint: An answer came from port 4000 of that machine. It says that it came from 2347, which I asked.
# the address asked is shown, not the one that answered
s/ntohs(from.sin_port))/port)/
