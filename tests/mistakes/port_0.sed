# steps: 04 05 05x 06 06x 11 12 20 21
# hint: number
# complaint: I typed 0 for the server's port. It did not say that there is no such port, it tried it.
# a client takes port 0
s/, 1, 65535/, 0, 65535/
