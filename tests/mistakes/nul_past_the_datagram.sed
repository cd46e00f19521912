# steps: 10
# hint: memory
# complaint: Our memory checker stops the server when a datagram has more than 1024 bytes.
# a NUL is written behind a full buffer
s/^    const char \*rest/    buffer[received] = 0;\n&/
