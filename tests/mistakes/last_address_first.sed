# steps: 20
# hint: each-address
# complaint: Our administrator has put our fast machine first in the list. It goes to the slow one.
# the last address is tried first
s/^    for (const struct addrinfo \*a = found; a != NULL; a = a->ai_next) {/    const struct addrinfo *list[64];\n    int count = 0;\n    for (const struct addrinfo *a = found; a != NULL \&\& count < 64; a = a->ai_next)\n        list[count++] = a;\n    while (count > 0) {\n        const struct addrinfo *a = list[--count];/
