# steps: 08 09
# hint: crash
# complaint: The first client that connects brings the server down: "Segmentation fault".
# a null pointer once the client is there
s/inet_ntop(AF_INET, &client.sin_addr, ip, sizeof ip)/inet_ntop(AF_INET, NULL, ip, sizeof ip)/
