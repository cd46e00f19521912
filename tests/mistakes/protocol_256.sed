# steps: 02
# hint: number
# complaint: The manual says 0 to 255. I typed 300, and it did not refuse it, but asked the system for it.
# a protocol may have more than 8 bits
s/0, 255)/0, 65535)/
