# steps: 08 09 10
# hint: client-address
# complaint: Every client is shown as 0.0.0.0. Who are they really?
# the address of the server is shown for that of the client
s/ip, ntohs(client/ip, ntohs(server/;s/&client.sin_addr/\&server.sin_addr/
