# steps: 10
# hint: empty-datagram
# complaint: An empty message ends the server: "Receive failed", and as the reason "Success".
# recvfrom returns 0, and that is taken for an end
s/if (received == -1)/if (received <= 0)/
