# steps: 08 09 10
# hint: signed-octets
# complaint: A client from 10.0.0.200 is shown as 10.0.0.-56.
# the four bytes as char, which may be negative
s/^    if (inet_ntop(AF_INET, &client.sin_addr, ip, sizeof ip) == NULL)/    const signed char *b = (const signed char *)\&client.sin_addr;\n    if (snprintf(ip, sizeof ip, "%hhu.%d.%d.%d", b[0], b[1], b[2], b[3]) < 0)/
