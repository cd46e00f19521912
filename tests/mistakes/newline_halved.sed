# steps: 22
# hint: newline-halved
# complaint: I send hello and get three letters back; with hell it is two, as it should be.
# the newline is a part of what is halved
s/ : length - 1) \/ 2;/ : length) \/ 2;/
