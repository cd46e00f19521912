# steps: 06x
# hint: no-end-known
# complaint: From some servers I see the head and nothing of the page.
# a reply that tells no length is taken for one of length 0
s/^            in_head = used > 0;/&\n            if (!in_head \&\& left == -1)\n                left = 0;/
