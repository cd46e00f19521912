# steps: 09
# hint: missing-fact
# complaint: It says that it has received and sent back. How many bytes, the manual promises, and I see none.
# exam: no
# the last line has no numbers
s/"Received.*", received, half)/"Received, sent back\\n")/
