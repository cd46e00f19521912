# steps: 11 12
# hint: signed-octets
# complaint: I ask 203.0.113.9, and it says that this is -53.0.113.9.
# the four bytes as char, which may be negative
s/^    if (inet_ntop(AF_INET, &\(server\|from\).sin_addr, ip, sizeof ip) == NULL)/    const signed char *\1_b = (const signed char *)\&\1.sin_addr;\n    if (snprintf(ip, sizeof ip, "%d.%d.%d.%d", \1_b[0], \1_b[1],\n                 \1_b[2], \1_b[3]) < 0)/
