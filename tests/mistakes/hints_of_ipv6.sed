# steps: 04 05 06 11 12
# hint: lookup-9
# complaint: It takes no address that I know by heart, 127.0.0.1 least of all.
# addresses of IPv6 alone are asked for
s/hints = {.ai_family = AF_INET,/hints = {.ai_family = AF_INET6,/
