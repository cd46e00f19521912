# steps: 04 05 06
# hint: missing-fact
# complaint: Between "Socket Created" and "connected" a line should tell me the host's address. It is not there.
# exam: no
# the line with the address is not printed
/"The host's IP address is/d
