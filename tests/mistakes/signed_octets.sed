# steps: 03 04 05 06
# hint: signed-octets
# complaint: Our host has the address 192.168.1.5. It shows 192.-88.1.5.
# the four bytes as char, which may be negative
s/^    if (inet_ntop(AF_INET, &server.sin_addr, ip, sizeof ip) == NULL)/    const signed char *b = (const signed char *)\&server.sin_addr;\n    if (snprintf(ip, sizeof ip, "%hhu.%d.%d.%d", b[0], b[1], b[2], b[3]) < 0)/
