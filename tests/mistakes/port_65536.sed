# steps: 04 05 06 07 08 09 10 11 12
# hint: number
# complaint: I typed 70000 for the port. It did not refuse it, and went for port 4464.
# a port may have more than 16 bits
s/argv\[\([12]\)\], \([01]\), 65535)/argv[\1], \2, 99999)/
