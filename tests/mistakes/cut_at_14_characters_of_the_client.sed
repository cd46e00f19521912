# steps: 08 09 10
# hint: short-address
# complaint: A client at 192.168.100.101 is listed as 192.168.100.10, which is my neighbour's machine.
# room for 14 characters, and nobody looks whether it was enough
s/inet_ntop(AF_INET, &client.sin_addr, ip, sizeof ip) == NULL/snprintf(ip, 15, "%s", inet_ntoa(client.sin_addr)) < 0/
