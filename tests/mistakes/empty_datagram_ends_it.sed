# steps: 10x
# hint: empty-datagram
# complaint: Somebody sent it nothing, and it ended long before its time.
# 0, which recvfrom returns for an empty datagram, is taken for the end
s/^        const char \*rest = "";/        if (received == 0)\n            break;\n&/
