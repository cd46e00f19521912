# steps: 11
# hint: short-address
# complaint: Our server answers from 192.168.200.200, but it says that the answer is from 192.168.200.20.
# room for 14 characters, and nobody looks whether it was enough
s/inet_ntop(AF_INET, &from.sin_addr, ip, sizeof ip) == NULL/snprintf(ip, 15, "%s", inet_ntoa(from.sin_addr)) < 0/
