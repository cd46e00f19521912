# steps: 04 05 06 07 08 09 10 11 12
# hint: number
# a port may have more than 16 bits
s/argv\[\([12]\)\], \([01]\), 65535)/argv[\1], \2, 99999)/
