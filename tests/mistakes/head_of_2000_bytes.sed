# steps: 06x
# hint: long-head
# complaint: With a server that sends many cookies it never ends.
# of the head the first 2000 bytes are looked at
s/^            left = content_length/            if (total <= 2000)\n    &/
