# steps: 03 04 05 06 11 12
# hint: host-fixed
# complaint: Our host has several addresses. It takes the last, which is the slow line, not the first.
# the last address of a name that has several
s/memcpy(&server, found->ai_addr, sizeof server);/const struct addrinfo *last_one = found;\n    while (last_one->ai_next != NULL)\n        last_one = last_one->ai_next;\n    memcpy(\&server, last_one->ai_addr, sizeof server);/
