# steps: 11
# hint: answer
# the address asked is shown, not the one that answered
s/ntohs(from.sin_port))/port)/
