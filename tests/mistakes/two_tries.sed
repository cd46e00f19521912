# steps: 11x
# hint: tries
# complaint: It says that it has asked three times, my server counts two questions.
# the loop ends one try too early
s/int tries = 0; tries < 3/int tries = 1; tries < 3/
