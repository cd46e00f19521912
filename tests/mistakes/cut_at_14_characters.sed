# steps: 03 03x 04 05 06
# hint: short-address
# complaint: Of our host at 192.168.100.101 it shows the address without its last digit.
# room for 14 characters, and nobody looks whether it was enough
s/inet_ntop(AF_INET, &server.sin_addr, ip, sizeof ip) == NULL/snprintf(ip, 15, "%s", inet_ntoa(server.sin_addr)) < 0/
