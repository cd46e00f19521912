# steps: 10
# hint: empty-datagram
# recvfrom returns 0, and that is taken for an end
s/if (received == -1)/if (received <= 0)/
